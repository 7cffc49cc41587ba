// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskTicket } from '../../../../adapters/adapter';
import type { DraftWarning } from '../../../../core/draft-text/warning';
import { momentNow } from '../../../../core/freshness';
import type { ToldDraft } from '../../../../core/draft-state';
import { ok } from '../../../../core/result';
import { toPublicTicket } from '../../../../core/ticket';
import type { Connection } from '../../../../entrypoints/desk-widgets/connection';
import { DraftController } from '../../../../entrypoints/desk-widgets/draft-controller';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import type { Reader } from '../../../../entrypoints/desk-widgets/reader';
import { message, read, ref } from '../../core/reads';

const link: DraftWarning = { kind: 'link', start: 4, end: 18, text: 'evil.example/b' };
const idle: ToldDraft = { is: 'idle' };

interface Asked {
  readonly message: unknown;
  readonly answer: (answer: unknown) => void;
  readonly goAway: () => void;
}
/** What the worker is asked, in order. */
let asked: Asked[] = [];
let send = vi.fn<Connection['send']>();
let shelf: DraftShelf;
let draft: DraftController;

const made = (): DraftController => {
  const now = toPublicTicket(read([message()]));
  if (!now.ok) throw new Error('the sample ticket has no public message');
  const reader = { readTicket: () => Promise.resolve(ok({ ticket: now.value, begunAt: momentNow() })) };
  return new DraftController(
    { ref } as unknown as DeskTicket,
    reader as unknown as Reader,
    { send } as unknown as Connection,
    shelf,
    new AbortController().signal,
  );
};
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

async function started(instruction = ''): Promise<string> {
  await draft.start(instruction);
  const told = send.mock.calls.at(-1)?.[0];
  return told !== undefined && 'runId' in told ? told.runId : '';
}
const streams = (runId: string, text: string): void =>
  draft.onSnapshot({ is: 'streaming', runId, text, origin: { kind: 'written' } });
const done = (runId: string, warnings: readonly DraftWarning[]): ToldDraft => ({
  is: 'done',
  runId,
  draft: {
    id: runId,
    text: 'See evil.example/b',
    origin: { kind: 'written' },
    source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
    newestMessageId: 'm1',
  },
  warnings,
});

/** One of which words had arrived when its worker went away. */
async function interrupted(text = 'See evil.example/b', instruction = ''): Promise<void> {
  streams(await started(instruction), text);
  draft.onInterrupted(false);
}
const kinds = (): string[] => draft.view.get().warnings.map(({ kind }) => kind);

beforeEach(() => {
  asked = [];
  send = vi.fn();
  shelf = new DraftShelf();
  draft = made();
  draft.onSnapshot(idle);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (said: unknown) =>
      new Promise((answer, reject) =>
        asked.push({ message: said, answer, goAway: () => reject(new Error('no receiving end')) }),
      ),
  );
});
afterEach(async () => {
  // What is still asked follows the page, which other files share.
  for (const { answer } of asked) answer(undefined);
  await settled();
  vi.restoreAllMocks();
});

describe('a draft that the page has ended', () => {
  it('says that nobody has looked through it, and asks the next worker that is there', async () => {
    await interrupted('\u200BSee evil.example/b', 'offer it');
    expect([draft.view.get().draft, kinds(), asked]).toEqual([
      { is: 'failed', runId: expect.any(String), error: { code: 'worker-restarted' }, text: 'See evil.example/b' },
      ['invisible', 'unchecked'],
      [],
    ]);
    draft.onSnapshot(idle);
    expect(asked.map(({ message: said }) => said)).toEqual([
      {
        request: 'draft.check',
        payload: {
          ticket: expect.objectContaining({ ref, subject: 'Printer is on fire' }),
          instruction: 'offer it',
          text: 'See evil.example/b',
        },
      },
    ]);
    expect(kinds()).toEqual(['invisible', 'unchecked']);
    asked[0]?.answer({ warnings: [link] });
    await settled();
    expect(draft.view.get().warnings).toEqual([{ kind: 'invisible', count: 1 }, link]);
  });

  it('asks once at a time, and again when the worker went away or could not tell', async () => {
    await interrupted();
    for (let heard = 0; heard < 3; heard += 1) draft.onSnapshot(idle);
    expect(asked).toHaveLength(1);
    asked[0]?.goAway();
    await settled();
    expect(kinds()).toEqual(['unchecked']);
    draft.onSnapshot(idle);
    asked[1]?.answer({ warnings: null });
    await settled();
    draft.onSnapshot(idle);
    asked[2]?.answer(undefined);
    await settled();
    expect(kinds()).toEqual(['unchecked']);
    draft.onSnapshot(idle);
    asked[3]?.answer({ warnings: [] });
    await settled();
    expect(kinds()).toEqual([]);
    draft.onSnapshot(idle);
    expect(asked).toHaveLength(4);
  });

  it('is not mixed up with the next one', async () => {
    await interrupted();
    draft.onSnapshot(idle);
    await interrupted('Another one');
    asked[0]?.answer({ warnings: [link] });
    await settled();
    expect(kinds()).toEqual(['unchecked']);
    draft.onSnapshot(idle);
    expect(asked[1]?.message).toMatchObject({ payload: { text: 'Another one' } });
  });

  it('has nothing to be looked through where no word had arrived', async () => {
    await started();
    draft.onInterrupted(false);
    draft.onSnapshot(idle);
    expect([kinds(), asked]).toEqual([[], []]);
  });

  it('stays without a claim for good when the extension itself has gone', async () => {
    streams(await started(), 'See evil.example/b');
    draft.onDead();
    await settled();
    expect([kinds(), asked]).toEqual([['unchecked'], []]);
  });
});

describe('a draft that the worker has ended', () => {
  it('shows what the worker found, and nobody is asked', async () => {
    const runId = await started();
    draft.onSnapshot({ is: 'failed', runId, error: { code: 'cut-off' }, text: 'See evil.example/b', warnings: [link] });
    draft.onSnapshot(idle);
    expect([draft.view.get().warnings, asked]).toEqual([[link], []]);
    const next = await started();
    draft.onSnapshot(done(next, [link]));
    expect(draft.view.get().warnings).toEqual([link]);
  });

  it('keeps it on the shelf', async () => {
    draft.onSnapshot(done(await started(), [link]));
    draft = made();
    draft.onSnapshot(idle);
    expect(draft.view.get()).toMatchObject({ draft: { is: 'done' }, warnings: [link] });
    expect(asked).toEqual([]);
  });
});
