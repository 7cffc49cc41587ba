// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { zendesk } from '../../../../adapters/zendesk';
import { toPublicTicket, type TicketRef } from '../../../../core/ticket';
import {
  comment,
  envOf,
  fakeFetch,
  json,
  origin,
  paneHtml,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
  users,
  type Item,
} from './fake-desk';
import { fc, runs } from '../../property';

const ref: TicketRef = { desk: 'zendesk', origin, ticketId: '1042' };
const TICKETS = runs;

/** One item of each way in which the page can show a comment; ids as the page has them. A comment with another id is not shown. */
const shown: Readonly<Record<string, Item>> = {
  agent: { audit: 6001, type: 'agent' },
  requester: { audit: 6002, type: 'end-user' },
  internal: { audit: 6003, type: 'internal' },
  tagged: { audit: 6004, type: 'agent', tag: true },
  aside: { audit: 6005, type: 'agent', from: 'Ann via side conversation' },
  odd: { audit: 6006, type: null },
};
const open = ['agent', 'requester', 'hidden'];
const closed = ['internal', 'tagged', 'aside'];

interface Drawn {
  readonly isPublic: boolean;
  readonly flag: unknown;
  readonly channel: string;
  readonly as: string;
}

const channel = fc.constantFrom('web', 'email', 'api', 'rule', 'voice', 'native_messaging');
const clearlyPublic = fc.record({
  isPublic: fc.constant(true),
  flag: fc.constant<unknown>(true),
  channel,
  as: fc.constantFrom(...open),
});
/** Every way in which a comment is not proven to be public: by its flag, by where it came from, or by what the page says of it. */
const notProven: fc.Arbitrary<Drawn> = fc.oneof(
  fc.record({
    isPublic: fc.constant(false),
    flag: fc.constantFrom<unknown>(false, 'true', 1, null, undefined, 'public', [true], { public: true }),
    channel,
    as: fc.constantFrom(...open, ...closed),
  }),
  fc.record({
    isPublic: fc.constant(false),
    flag: fc.constant(true),
    channel: fc.constant('side_conversation'),
    as: fc.constantFrom(...open),
  }),
  fc.record({ isPublic: fc.constant(false), flag: fc.constant(true), channel, as: fc.constantFrom(...closed) }),
);
const conversation = fc.array(fc.oneof(clearlyPublic, notProven), { minLength: 1, maxLength: 6 });
const strayNotes = fc.constantFrom(false, false, false, true);
/** The JSON of the conversation is there, is refused, or has another shape: then the page alone speaks. */
const answers = fc.constantFrom('json', 'json', 'json', 'refused', 'wrong-shape');

const commentOf = ({ flag, channel: from, as }: Drawn, index: number): object => {
  const text = `CANARY-${index}-x`;
  return comment(index + 1, {
    audit_id: shown[as]?.audit ?? 7000 + index,
    plain_body: text,
    html_body: `<p>${text}</p>`,
    body: text,
    public: flag,
    via: { channel: from },
  });
};

/** Pages that were made already: making one takes longer than reading it. */
const pages = new Map<string, readonly Element[]>();

/** What the page shows of these comments, and perhaps an internal note that the JSON does not have. */
function show(drawn: readonly Drawn[], strayNote: boolean): void {
  const ways = Object.keys(shown).filter((way) => drawn.some(({ as }) => as === way));
  const made = pages.get(`${ways.join()} ${strayNote}`);
  if (made) return document.body.replaceChildren(...made);
  const items = ways.map((way) => ({ ...shown[way], text: `PAGE-${way}` }) as Item);
  const stray = { audit: 6900, type: 'internal', text: 'PAGE-internal' } as const;
  showPage([
    paneHtml({ items: strayNote ? [...items, stray] : items }),
    paneHtml({ id: '7', style: 'display:none', items: [{ audit: 9001, text: 'CANARY-other-ticket' }] }),
  ]);
  pages.set(`${ways.join()} ${strayNote}`, [...document.body.children]);
}

/** Nothing of the JSON can be the stray note: each comment that is not public is on the page. */
const fitsNothing = (drawn: readonly Drawn[], strayNote: boolean): boolean =>
  strayNote && drawn.every(({ isPublic, as }) => isPublic || as !== 'hidden');

it(`lets nothing out of ${TICKETS.toLocaleString('en')} generated tickets that is not proven to be public`, async () => {
  let [sent, dropped, strays] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(conversation, answers, strayNotes, async (drawn, answer, strayNote) => {
      show(drawn, strayNote);
      const reply =
        answer === 'json'
          ? { comments: drawn.map(commentOf), users }
          : answer === 'refused'
            ? json({}, 403)
            : json({ comments: 'none' });
      const routes = {
        ...standardRoutes,
        '/api/v2/tickets/1042': { ticket: { ...ticketBody, description: 'CANARY-description' } },
        '/api/v2/tickets/1042/comments': reply,
      };
      const read = await zendesk.open(ref, envOf(fakeFetch(routes).fetch)).read(signal());
      const nothing = fitsNothing(drawn, strayNote);
      if (nothing) strays += 1;
      const said = JSON.stringify(read.ok ? toPublicTicket(read.value) : read);
      for (const [index, { isPublic }] of drawn.entries()) {
        expect(said.includes(`CANARY-${index}-x`)).toBe(isPublic && answer === 'json' && !nothing);
        if (isPublic) sent += 1;
        else dropped += 1;
      }
      expect(said).not.toMatch(/CANARY-description|CANARY-other|PAGE-(?:internal|tagged|aside|odd)/);
    }),
    { numRuns: TICKETS, seed: 20261121 },
  );
  // Both kinds really came up, or the property says nothing.
  expect(Math.min(sent, dropped)).toBeGreaterThan(TICKETS);
  expect(strays).toBeGreaterThan(TICKETS / 50);
}, 120_000);
