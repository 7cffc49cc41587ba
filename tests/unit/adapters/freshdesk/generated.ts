import { fc } from '../../property';
import { fromAgent, message, rosa, ticketBody, type Item } from './fake-desk';

/** One entry of a generated ticket: how the JSON and the page tell of it, and whether it is public in truth. */
interface Drawn {
  readonly isPublic: boolean;
  readonly json: Readonly<Record<string, unknown>>;
  readonly page: 'plain' | 'marked' | 'hidden';
}

export interface GeneratedTicket {
  readonly entries: readonly Drawn[];
  readonly answer: 'internal' | 'documented' | 'refused' | 'wrong-shape';
  /** The page marks an internal note that the JSON does not have. */
  readonly strayNote: boolean;
}

const incoming = { user_id: 1, incoming: true, from_email: rosa.email };
const other = { user_id: 9, incoming: true, from_email: 'vendor@copyline.example' };
const toOthers = { ...fromAgent, to_emails: ['vendor@copyline.example'] };
const publicNote = { ...fromAgent, source: 2, to_emails: [] };

const page = fc.constantFrom<Drawn['page']>('plain', 'hidden');
const anyPage = fc.constantFrom<Drawn['page']>('plain', 'hidden', 'marked');
const source = fc.constantFrom(0, 2, 5, 7, 9);
const spoken = fc.constantFrom(incoming, fromAgent, publicNote);

const clearlyPublic: fc.Arbitrary<Drawn> = fc.record({
  isPublic: fc.constant(true),
  json: fc.record({ who: spoken, source }).map(({ who, source: from }) => ({ source: from, ...who, private: false })),
  page,
});

/** Every way in which an entry is not proven to be public: its flag, its source, its ticket, the page, or a third party. */
const notProven: fc.Arbitrary<Drawn> = fc
  .oneof(
    fc.record({
      json: fc
        .record({
          who: spoken,
          flag: fc.constantFrom<unknown>(true, 'false', 0, null, undefined, [false], { private: false }),
        })
        .map(({ who, flag }) => ({ ...who, private: flag })),
      page: anyPage,
    }),
    fc.record({ json: fc.constant({ ...incoming, private: false, ticket_id: 7 }), page }),
    fc.record({
      json: fc
        .constantFrom<unknown>('0', null, undefined)
        .map((from) => ({ ...incoming, private: false, source: from })),
      page,
    }),
    fc.record({ json: spoken.map((who) => ({ ...who, private: false })), page: fc.constant<Drawn['page']>('marked') }),
    fc.record({ json: fc.boolean().map((flag) => ({ ...toOthers, private: flag, source: 8 })), page: anyPage }),
  )
  .map((drawn) => ({ isPublic: false, ...drawn }));

/** Public by its flag alone: not, once the ticket was forwarded. */
const afterForward: fc.Arbitrary<Drawn> = fc.record({
  isPublic: fc.constant(false),
  json: fc
    .constantFrom(
      other,
      toOthers,
      { ...fromAgent, to_emails: [] },
      { ...incoming, from_email: 'vendor@copyline.example' },
    )
    .map((who) => ({ ...who, private: false, source: 0 })),
  page: anyPage,
});

const forward: Drawn = { isPublic: false, json: { ...toOthers, private: false, source: 8 }, page: 'plain' };

const entries = fc.oneof(
  fc.array(fc.oneof(clearlyPublic, notProven), { minLength: 1, maxLength: 6 }),
  // The forward comes first, so that everything behind it may be an answer.
  fc
    .array(fc.oneof(clearlyPublic, notProven, afterForward), { minLength: 1, maxLength: 5 })
    .map((rest) => [forward, ...rest]),
);

export const generatedTicket: fc.Arbitrary<GeneratedTicket> = fc.record({
  entries,
  answer: fc.constantFrom('internal', 'internal', 'documented', 'refused', 'wrong-shape'),
  strayNote: fc.constantFrom(false, false, false, true),
});

export const canary = (index: number): string => `CANARY-${index}-x`;

const quotes = [
  '<blockquote>QUOTED</blockquote>',
  '<div class="gmail_quote"><p>QUOTED</p></div>',
  '<div class="x_freshdesk_quote">QUOTED</div>',
  '<p>&gt; QUOTED</p>',
  '',
];

/** What the page shows of a ticket, by the ids of the JSON. */
export const shownItemsOf = ({ entries: drawn, strayNote }: GeneratedTicket): readonly Item[] => [
  ...drawn.flatMap(({ page: as }, index) => (as === 'hidden' ? [] : [{ id: index + 1, marked: as === 'marked' }])),
  ...(strayNote ? [{ id: 900, marked: true }] : []),
];

/** Nothing of the JSON can be the stray note: each message that is not public is on the page. */
export const fitsNothing = ({ entries: drawn, strayNote }: GeneratedTicket): boolean =>
  strayNote && drawn.every(({ isPublic, page: as }) => isPublic || as !== 'hidden');

/** Bodies with a canary each and with quoted history, as either API gives them. */
export const conversationsOf = ({ entries: drawn }: GeneratedTicket): Record<string, unknown>[] =>
  drawn.map(({ json }, index) =>
    message(index + 1, {
      body: `<p>${canary(index)}</p>${quotes[index % quotes.length] ?? ''}`,
      body_text: `${canary(index)} QUOTED`,
      created_at: `2026-03-02T08:0${index}:00Z`,
      ...json,
    }),
  );

export const ticketWithSummary = {
  ...ticketBody,
  description: '<p>OPENING</p>',
  summary: 'AI-SUMMARY',
  ai_summary: { body: 'AI-SUMMARY' },
};
