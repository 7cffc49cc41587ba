import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { NoteAbout, NoteLook, NoteWritten } from '../../../../../core/analysis/analysis';
import { desksideError } from '../../../../../core/errors';
import type { Settings } from '../../../../../core/settings';
import type { Decision } from '../../../../../core/suggestion';
import { noteHandlers } from '../../../../../entrypoints/background/page-requests/note-requests';
import type { Asker } from '../../../../../entrypoints/background/page-requests/sender';
import { eraseLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { activity, suggestions } from '../../../../../entrypoints/background/store/ledger/ledger';
import type { SuggestionRecord } from '../../../../../entrypoints/background/store/ledger/suggestion-record';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { following, origin, QueueWorld, ticketOf } from '../queue/queue-world';

const world = new QueueWorld();
const of = ticketOf('1');
const about: NoteAbout = { is: 'suggestion', id: 's1' };
const error: NoteAbout = { is: 'error', code: 'timeout' };
const tab: Asker = { kind: 'desk-tab', tabId: 1, origin, desk: 'zendesk' };
const page: Asker = { kind: 'extension-page' };

const decision = (part: Partial<Decision> = {}): Decision => ({
  suggestionId: 's1',
  kind: 'accepted',
  applied: [{ fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'] }],
  before: [],
  way: 'form',
  at: '2026-11-29T09:01:00Z',
  ...part,
});
const record = (part: Partial<SuggestionRecord> = {}): SuggestionRecord => ({
  stateKey: 'k1',
  suggestionId: 's1',
  ref: of,
  outcome: {
    kind: 'suggestion',
    suggestion: {
      id: 's1',
      choices: [
        { fieldId: '900', optionId: 'printer', path: ['Hardware', 'Printer'], confidence: 0.9, alternatives: [] },
        { fieldId: 'priority', optionId: 'high', path: ['High'], confidence: 0.7, alternatives: [] },
      ],
      reason: 'See https://evil.example/login and call evil@evil.example',
      source: { providerId: 'ollama', label: 'Ollama · llama3.2', sent: true, ms: 5 },
      createdAt: '2026-11-29T09:00:00Z',
    },
  },
  decision: decision(),
  generation: 0,
  at: '2026-11-29T09:00:00Z',
  ...part,
});

const wanting = (part: Partial<Settings> = {}): Settings => following({ analysisNote: true, errorNote: true, ...part });
const setPolicy = (policy: object): Promise<void> =>
  browser.storage.session.set({ 'policy.now': { is: 'known', policy, problems: [] } });

const look = async (what: NoteAbout = about, asker: Asker = tab, ref = of): Promise<NoteLook | string> => {
  const told = await noteHandlers['note.look'].handle({ ref, about: what }, asker);
  return 'look' in told ? told.look : told.error.code;
};
const write = (
  seen: string | null = null,
  what: NoteAbout = about,
  asker: Asker = tab,
  ref = of,
): Promise<NoteWritten> =>
  Promise.resolve(noteHandlers['note.write'].handle({ ref, about: what, text: 'The note.', seen }, asker));
const codeOf = (came: NoteWritten): string => (came.is === 'failed' ? came.error.code : came.is);
const desk = (answers: Partial<Record<'read' | 'note', unknown>>): void => {
  world.instead = ({ what }) => (what === 'read' || what === 'note' ? (answers[what] ?? null) : null);
};
const notesWritten = (): unknown[] => world.asks.flatMap((ask) => (ask.what === 'note' ? [ask.text] : []));

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await world.renew(wanting());
  await suggestions.put(record());
});

describe('what a note would say', () => {
  it('is what was suggested and decided, by the desk’s names, without an address of a model’s', async () => {
    expect(await look()).toEqual({
      desk: 'zendesk',
      before: null,
      told: {
        is: 'suggestion',
        fields: [
          {
            title: 'Category',
            suggested: ['Hardware', 'Printer'],
            confidence: 0.9,
            became: 'changed',
            to: ['Network', 'VPN'],
          },
          { title: 'Priority', suggested: ['High'], confidence: 0.7, became: 'left' },
        ],
        reason: 'See […] and call […]',
        by: 'Ollama · llama3.2',
        suggestedAt: '2026-11-29T09:00:00Z',
        decision: 'accepted',
        decidedAt: '2026-11-29T09:01:00Z',
      },
    });
    expect(world.asks).toEqual([]);
  });

  it('of an error is its code, who was asked and when it happened', async () => {
    await activity.add({ at: '2026-11-29T08:00:00Z', what: 'failed', ref: of, provider: 'ollama', code: 'timeout' });
    expect(await look(error)).toMatchObject({
      told: { is: 'error', code: 'timeout', at: '2026-11-29T08:00:00Z' },
      before: null,
    });
    expect(await look({ is: 'error', code: 'stopped' })).toBe('not-allowed');
  });

  it.each([
    ['nothing was decided', { decision: null }, 'conflict'],
    ['the decision was taken back', { decision: decision({ kind: 'undone' }) }, 'conflict'],
    ['it is another ticket’s', { ref: ticketOf('2') }, 'not-the-same-ticket'],
  ] as const)('is refused where %s', async (_why, part, code) => {
    await suggestions.put(record(part));
    expect(await look()).toBe(code);
    expect(codeOf(await write())).toBe(code);
    expect(world.asks).toEqual([]);
  });
});

describe('writing it', () => {
  it('goes to the desk as an internal note after the ticket was read anew, and is remembered', async () => {
    expect(codeOf(await write())).toBe('written');
    expect(world.asks.map(({ what }) => what)).toEqual(['read', 'note']);
    expect(notesWritten()).toEqual(['The note.']);
    expect(await look()).toMatchObject({ before: { sure: true } });
    const did = (await activity.of(of)).map(({ what, about: name }) => [what, name]);
    expect(did).toEqual([
      ['noting', 's1'],
      ['noted', 's1'],
    ]);
    expect(JSON.stringify(await activity.of(of))).not.toContain('The note.');
  });

  it('happens once for one look: the same press twice, at once or later, writes once', async () => {
    const both = await Promise.all([write(), write()]);
    expect(both.map(codeOf)).toEqual(['written', 'before']);
    expect(codeOf(await write())).toBe('before');
    expect(notesWritten()).toHaveLength(1);
    const [, told] = both;
    const seen = told?.is === 'before' ? told.before.at : '';
    expect((await Promise.all([write(seen), write(seen)])).map(codeOf)).toEqual(['written', 'before']);
    expect(notesWritten()).toHaveLength(2);
  });

  it('that nobody heard the end of may be there, and says so at the next look', async () => {
    desk({ note: { ok: false, error: desksideError('desk-unreachable') } });
    expect(codeOf(await write())).toBe('desk-unreachable');
    expect(await look()).toMatchObject({ before: { sure: false } });
    expect(codeOf(await write())).toBe('before');
    expect(notesWritten()).toHaveLength(1);
  });

  it('that the desk made public is told as that, and is not written again by itself', async () => {
    desk({ note: { ok: false, error: desksideError('note-public') } });
    expect(codeOf(await write())).toBe('note-public');
    expect(codeOf(await write())).toBe('before');
  });

  it('that the desk refused before it wrote anything can be pressed again', async () => {
    desk({ note: { ok: false, error: desksideError('desk-signed-out') } });
    expect(codeOf(await write())).toBe('desk-signed-out');
    expect(await look()).toMatchObject({ before: null });
    world.instead = null;
    expect(codeOf(await write())).toBe('written');
  });

  it.each([
    ['a closed ticket', { closed: true }, 'read-only'],
    ['an ended session', null, 'desk-signed-out'],
  ] as const)('is refused for %s before anything is written', async (_what, more, code) => {
    const read = await new Promise<unknown>((resolve) => {
      world.instead = null;
      void browser.tabs
        .sendMessage(1, { ask: { what: 'read', ref: of, admissionFacts: false, quiet: false } })
        .then(resolve);
    });
    const { value } = read as { value: object };
    world.asks = [];
    desk({
      read:
        more === null
          ? { ok: false, error: desksideError('desk-signed-out') }
          : { ok: true, value: { ...value, ...more } },
    });
    expect(codeOf(await write())).toBe(code);
    expect(notesWritten()).toEqual([]);
    expect(await look()).toMatchObject({ before: null });
  });

  it('can be pressed anew once the activity was erased, since nothing is known of it any more', async () => {
    await write();
    await eraseLedger('activity');
    await suggestions.put(record());
    expect(await look()).toMatchObject({ before: null });
  });
});

describe('no note is shown or written', () => {
  it.each([
    ['while Deskside is off', { enabled: false }, 'off'],
    ['while the person has not switched it on', { analysisNote: false }, 'off'],
    ['at a desk that is paused', { pauses: { [origin]: null } }, 'desk-paused'],
  ] as const)('%s', async (_when, part, code) => {
    await saveSettings(wanting(part));
    expect([await look(), codeOf(await write())]).toEqual([code, code]);
    expect(world.asks).toEqual([]);
  });

  it.each([
    ['where the organisation says so', { analysisNotes: false }, 'not-allowed'],
    ['while it has paused everything', { enabled: false }, 'paused'],
  ])('%s', async (_when, policy, code) => {
    await setPolicy(policy);
    expect([await look(), codeOf(await write())]).toEqual([code, code]);
    expect(world.asks).toEqual([]);
  });

  it('for a ticket that the organisation does not admit', async () => {
    await setPolicy({ access: { groups: ['Second line'] } });
    expect(codeOf(await write())).toBe('not-allowed');
    expect(notesWritten()).toEqual([]);
  });

  it('for another desk than the asking tab’s, nor for a page of ours without a queue', async () => {
    const other: Asker = { kind: 'desk-tab', tabId: 2, origin: 'https://other.zendesk.com', desk: 'zendesk' };
    expect([await look(about, other), codeOf(await write(null, about, other))]).toEqual([
      'not-the-same-ticket',
      'not-the-same-ticket',
    ]);
    await setPolicy({ queue: { panel: false } });
    expect([await look(about, page), codeOf(await write(null, about, page))]).toEqual(['not-allowed', 'not-allowed']);
    expect(world.asks).toEqual([]);
  });

  it('about errors where only the analysis is switched on, and the other way round', async () => {
    await saveSettings(wanting({ errorNote: false }));
    expect([typeof (await look()), await look(error)]).toEqual(['object', 'off']);
    await saveSettings(wanting({ analysisNote: false }));
    expect([await look(), typeof (await look(error))]).toEqual(['off', 'object']);
  });
});

it('a page of ours may write it where there is a queue', async () => {
  expect(codeOf(await write(null, about, page))).toBe('written');
});
