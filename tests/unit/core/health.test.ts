import { fc } from '../property';
import { describe, expect, it } from 'vitest';
import { desksideError, errorCodes, type DesksideError } from '../../../core/errors';
import type { Catalogue } from '../../../core/fields';
import {
  hides,
  moreNotesThanData,
  type DeskHealth,
  type DeskTabHealth,
  type HealthPart,
  type PageHealth,
} from '../../../core/health';
import { browserText, reportText } from '../../../core/health-report';
import { healthSentence, verdictOf } from '../../../core/health-text';
import { toPublicTicket, type ReadMessage, type TicketRead } from '../../../core/ticket';
import { deskHealth } from '../../../entrypoints/background/desks/health/compose';
import { summarise } from '../../../entrypoints/desk-widgets/reader';
import { allTabs, goodTab } from '../../fixtures/gallery/health-samples';
import { message, read, ref } from './reads';

const about = { version: '1.2.3', browser: 'Chromium 156 on Linux', withHost: false };
const good = goodTab.health ?? never();
const withHealth = (change: Partial<DeskHealth>): DeskTabHealth => ({ ...goodTab, health: { ...good, ...change } });
const part = (change: Partial<HealthPart>): HealthPart => ({
  name: 'reply box',
  state: 'found',
  way: 'workspace',
  failed: [],
  essential: false,
  ...change,
});

function never(): never {
  throw new Error('The sample has its health');
}

describe('the verdict', () => {
  it.each<[string, DeskTabHealth, string, string]>([
    ['all found', goodTab, 'good', 'Zendesk: everything was read from the desk’s own data.'],
    [
      'read by somebody who may write internal notes only',
      withHealth({ notesOnly: true }),
      'good',
      'Zendesk: everything was read from the desk’s own data. You may write internal notes only, so no draft is offered.',
    ],
    [
      'from what the desk loaded',
      withHealth({ source: 'observed' }),
      'good',
      'Zendesk: everything was read from the data that the desk itself loaded.',
    ],
    [
      'a part that not every ticket has',
      withHealth({ page: [part({ state: 'missing', way: '', optional: true })] }),
      'good',
      'Zendesk: everything was read from the desk’s own data.',
    ],
    [
      'nothing public in it',
      withHealth({ error: desksideError('nothing-public') }),
      'good',
      'Zendesk: everything was read from the desk’s own data.',
    ],
    [
      'more internal notes on the page than in the data',
      withHealth({
        messages: { public: 0, private: 1, unknown: 2 },
        evidence: { [`json public=true, but ${moreNotesThanData}`]: 2 },
        error: desksideError('visibility-unknown'),
      }),
      'partly',
      'Zendesk: the ticket was read. Not every message could be proven public or internal. The page shows more internal notes than the desk’s own data, so nothing of the conversation is used.',
    ],
    [
      'no reply box',
      withHealth({ page: [part({ state: 'missing', way: '' })] }),
      'partly',
      'Zendesk: the ticket was read. Not found: reply box.',
    ],
    [
      'two reply boxes',
      withHealth({ page: [part({ state: 'ambiguous' })] }),
      'partly',
      'Zendesk: the ticket was read. Not found: reply box.',
    ],
    [
      'from the page',
      withHealth({ source: 'page' }),
      'partly',
      'Zendesk: the ticket was read from the page, not from the desk’s own data.',
    ],
    [
      'a message of unknown visibility',
      withHealth({ messages: { public: 1, private: 0, unknown: 1 } }),
      'partly',
      'Zendesk: the ticket was read. Not every message could be proven public or internal.',
    ],
    [
      'a field list that was not found',
      withHealth({ read: { ...good.read, fields: 'missing' } }),
      'partly',
      'Zendesk: the ticket was read. Not found: fields.',
    ],
    [
      'many parts',
      withHealth({ page: ['a', 'b', 'c', 'd', 'e'].map((name) => part({ name, state: 'missing' })) }),
      'partly',
      'Zendesk: the ticket was read. Not found: a, b, c and 2 more.',
    ],
    [
      'no conversation',
      withHealth({
        desk: 'freshdesk',
        error: desksideError('scrape-partial', 'conversation'),
        read: { conversation: 'missing' },
      }),
      'bad',
      'Zendesk: the conversation could not be found. Deskside hides on this tab.',
    ],
    [
      'no subject and no conversation',
      withHealth({ error: desksideError('scrape-partial', 'subject, conversation'), read: {} }),
      'bad',
      'Zendesk: the subject and conversation could not be found. Deskside hides on this tab.',
    ],
    [
      'half a conversation',
      withHealth({ error: desksideError('scrape-partial', 'conversation'), read: { conversation: 'ambiguous' } }),
      'bad',
      'Zendesk: the conversation could not be read with certainty. Deskside hides on this tab.',
    ],
    [
      'no pane',
      withHealth({ error: desksideError('scrape-partial', 'ticket') }),
      'bad',
      'Zendesk: the ticket could not be found. Deskside hides on this tab.',
    ],
    [
      'another ticket',
      withHealth({ error: desksideError('not-the-same-ticket') }),
      'bad',
      'Zendesk: the page shows another ticket than its address. Deskside hides on this tab.',
    ],
    [
      'signed out',
      withHealth({ error: desksideError('desk-signed-out') }),
      'bad',
      'Zendesk: The desk no longer accepts your session. Sign in again, then retry.',
    ],
    [
      'not read yet',
      withHealth({ source: null, reading: true }),
      'waiting',
      'Zendesk: the ticket is still being read.',
    ],
    ['not read at all', withHealth({ source: null }), 'waiting', 'Zendesk: nothing was read yet.'],
    [
      'on its way',
      withHealth({ page: [part({ name: 'ticket', state: 'missing', essential: true })] }),
      'waiting',
      'Zendesk: nothing was read yet.',
    ],
    ['a list of tickets', { ...goodTab, health: null }, 'no-ticket', 'Zendesk: no ticket is open in this tab.'],
    [
      'a sleeping tab',
      { ...goodTab, health: null, silent: true },
      'reload',
      'Zendesk: reload this tab once, so that Deskside can look at it.',
    ],
  ])('of %s', (_name, tab, verdict, sentence) => {
    expect([verdictOf(tab), healthSentence(tab)]).toEqual([verdict, sentence]);
  });

  it('hides for a page that cannot be read, and for nothing that a retry may heal', () => {
    expect(errorCodes.filter((code) => hides(desksideError(code)))).toEqual(['scrape-partial', 'not-the-same-ticket']);
    expect(hides(null)).toBe(false);
  });
});

describe('the report', () => {
  it('names part, way, failed selectors, counts, layouts and the error', () => {
    const bad = allTabs.find((tab) => verdictOf(tab) === 'bad') ?? never();
    const text = reportText(bad, about);
    for (const words of [
      'Deskside 1.2.3 in Chromium 156 on Linux',
      'Desk: Zendesk at *.zendesk.com',
      'Layouts that matched: workspace-custom, workspace',
      'Last error: scrape-partial (conversation)',
      '- ticket (needed): found by workspace-custom',
      '- requester: ambiguous by workspace',
      '- subject: not found\n    in vain: workspace: input[data-test-id="omni-header-subject"]\n    in vain: classic: ',
    ]) {
      expect(text).toContain(words);
    }
    expect(reportText(goodTab, about)).toMatch(
      /Messages: 4 public, 2 private, 0 unknown\n- json public=true: 4\n- json public=false: 2\nFields: 9 with 154 values, 6 on this form\nLast error: none/,
    );
  });

  it('tells the host only when the person wants it, and never of an own domain', () => {
    const own: DeskTabHealth = { ...goodTab, origin: 'https://help.acme.example' };
    for (const tab of [goodTab, own]) {
      expect(reportText(tab, about)).not.toContain('acme');
      expect(reportText(tab, { ...about, withHost: true })).toContain(new URL(tab.origin).host);
    }
    expect(reportText(own, about)).toContain('Desk: Zendesk at an own domain');
    expect(reportText({ ...own, origin: 'https://acme.zendesk.com.evil.example' }, about)).toContain(
      'at an own domain',
    );
  });

  it('calls a described desk as its description does, and says whose that is', () => {
    const tab: DeskTabHealth = {
      ...goodTab,
      desk: 'described',
      name: 'Casework 4',
      describedBy: { from: 'policy', id: 'casework', name: 'Casework 4', base: '' },
    };
    expect(healthSentence(tab)).toBe('Casework 4: everything was read from the desk’s own data.');
    expect(reportText(tab, about)).toContain(
      'Desk: Casework 4 at an own domain\nBy the description casework, which the organisation brought\n',
    );
  });

  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'Chromium 156 on Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
      'Edge 156 on Windows',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153 on macOS'],
    ['curl/8', 'an unknown browser on an unknown system'],
  ])('calls %s by its name', (userAgent, name) => {
    expect(browserText(userAgent)).toBe(name);
  });
});

const CANARY = 'CANARY';
const canary = fc.string({ maxLength: 12 }).map((text) => `${CANARY}${text}`);
const state = fc.constantFrom('found' as const, 'missing' as const, 'ambiguous' as const);

const messages: fc.Arbitrary<ReadMessage[]> = fc.array(
  fc.record({
    id: canary,
    visibility: fc.constantFrom('public' as const, 'private' as const, 'unknown' as const),
    evidence: fc.constantFrom(
      'json public=true',
      'json public=false',
      'page: internal tag',
      'json without a public flag',
    ),
    author: fc.constantFrom('requester' as const, 'agent' as const, 'other' as const),
    authorName: canary,
    text: canary,
    createdAt: canary,
  }),
  { maxLength: 6 },
);

const tickets: fc.Arbitrary<TicketRead> = fc.record({
  ref: fc.bigInt({ min: 10n ** 12n, max: 10n ** 18n }).map((id) => ({ ...ref, ticketId: String(id) })),
  subject: canary,
  requesterName: canary,
  agentName: canary,
  values: fc.dictionary(canary, fc.option(canary)),
  fieldsOnForm: fc.array(canary),
  scope: canary,
  offered: fc.dictionary(canary, fc.array(canary)),
  messages,
  closed: fc.boolean(),
  canReplyPublicly: fc.boolean(),
  updatedStamp: canary,
  source: fc.constantFrom('json' as const, 'page' as const, 'observed' as const),
  parts: fc.record({ subject: state, requester: state, conversation: state, fields: state }),
});

const catalogues: fc.Arbitrary<Catalogue> = fc.record({
  desk: fc.constant('zendesk' as const),
  origin: fc.constant(ref.origin),
  fields: fc.array(
    fc.record({
      id: canary,
      title: canary,
      kind: fc.constant('dropdown' as const),
      options: fc.array(fc.record({ id: canary, path: fc.array(canary, { minLength: 1 }) })),
    }),
  ),
  macros: fc.array(fc.record({ id: canary, title: canary, text: canary })),
  fetchedAt: canary,
});

/** Errors as they are made: details of a page in the adapter's words, others with names of fields and numbers of tickets. */
const errors: fc.Arbitrary<DesksideError> = fc.oneof(
  fc.constantFrom(
    desksideError('scrape-partial', 'subject, conversation'),
    desksideError('desk-refused', '403'),
    desksideError('unexpected', 'TypeError'),
  ),
  fc
    .tuple(
      fc.constantFrom(...errorCodes.filter((code) => !['scrape-partial', 'desk-refused', 'unexpected'].includes(code))),
      canary,
    )
    .map(([code, detail]) => desksideError(code, detail)),
);

const unread: PageHealth = {
  ref,
  refusedBy: null,
  last: { summary: null, error: null, at: null },
  options: null,
  page: [],
  reading: false,
};

describe('nothing of a ticket', () => {
  it('is in the health or in the text to paste, whatever the ticket holds', () => {
    fc.assert(
      fc.property(tickets, catalogues, fc.option(errors), fc.boolean(), (ticket, catalogue, error, withHost) => {
        const { ticketId } = ticket.ref;
        const made = toPublicTicket(ticket);
        const page = [
          part({
            name: 'ticket',
            failed: [`workspace: [data-test-id="ticket-${ticketId}-standard-layout"]`],
            essential: true,
          }),
          part({ state: 'missing', failed: [`workspace: #a${ticketId}b`] }),
        ];
        const told: PageHealth = {
          ref: ticket.ref,
          refusedBy: null,
          last: { summary: summarise(ticket), error: error ?? (made.ok ? null : made.error), at: null },
          options: catalogue && catalogue.fields.map(({ options }) => options.length),
          page,
          reading: false,
        };
        const health = deskHealth(told, '2026-11-21T08:00:00Z');
        const said = JSON.stringify(health) + reportText({ ...goodTab, health }, { ...about, withHost });
        expect(said).not.toContain(CANARY);
        expect(said).not.toContain(ticketId);
        // What a read leaves in the page for the worker holds none of its words either.
        expect(JSON.stringify({ ...told, last: { ...told.last, error: null } })).not.toContain(CANARY);
        expect(health.messages.public + health.messages.private + health.messages.unknown).toBe(ticket.messages.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is kept of a read, only what is counted', () => {
    const summary = summarise(
      read([
        message(),
        message({ id: 'm2' }),
        message({ id: 'm3', visibility: 'private', evidence: 'json public=false' }),
      ]),
    );
    expect(deskHealth({ ...unread, last: { summary, error: null, at: 'then' } }, 'now')).toMatchObject({
      source: 'json',
      read: { subject: 'found', conversation: 'found' },
      messages: { public: 2, private: 1, unknown: 0 },
      evidence: { 'json public=true': 2, 'json public=false': 1 },
      fields: null,
      at: 'then',
    });
    expect(deskHealth({ ...unread, options: [3, 4], last: { summary, error: null, at: null } }, 'now')).toMatchObject({
      fields: { count: 2, options: 7, onForm: 1 },
      notesOnly: false,
      at: 'now',
    });
    const restricted = summarise(read([message()], { canReplyPublicly: false }));
    expect(deskHealth({ ...unread, last: { summary: restricted, error: null, at: null } }, 'now').notesOnly).toBe(true);
  });

  it('makes the number of a ticket a blank, and leaves other numbers alone', () => {
    const page = [part({ failed: ['a: [data-test-id="ticket-1-layout"]', 'b: #column-12', 'c: [data-id="1"]'] })];
    expect(deskHealth({ ...unread, ref: { ...ref, ticketId: '1' }, page }, 'now').page[0]?.failed).toEqual([
      'a: [data-test-id="ticket-{id}-layout"]',
      'b: #column-12',
      'c: [data-id="{id}"]',
    ]);
  });

  it('makes a key of a ticket a blank, and takes its dot for nothing but a dot', () => {
    const page = [part({ failed: ['a: #ticket-AB.1-x', 'b: #AB-1', 'c: #AB.12', 'd: #CAB.1', 'e: #9AB.1'] })];
    expect(deskHealth({ ...unread, ref: { ...ref, ticketId: 'AB.1' }, page }, 'now').page[0]?.failed).toEqual([
      'a: #ticket-{id}-x',
      'b: #AB-1',
      'c: #AB.12',
      'd: #CAB.1',
      'e: #9{id}',
    ]);
  });
});
