import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskTicket } from '../../../../adapters/adapter';
import type { ToldDraft } from '../../../../core/draft-state';
import { desksideError } from '../../../../core/errors';
import { momentNow } from '../../../../core/freshness';
import { fail, ok, type Result } from '../../../../core/result';
import { toPublicTicket } from '../../../../core/ticket';
import type { Connection } from '../../../../entrypoints/desk-widgets/connection';
import { DraftController } from '../../../../entrypoints/desk-widgets/draft-controller';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import type { Reader } from '../../../../entrypoints/desk-widgets/reader';
import { message, read, ref } from '../../core/reads';

const OLD = 'Hello Anna, the printer works again.';
const written = { kind: 'written' } as const;

let send = vi.fn<Connection['send']>();
let readTicket = vi.fn<() => Promise<Result<unknown>>>();
let draft: DraftController;

const done = (runId: string, text: string): ToldDraft => ({
  is: 'done',
  runId,
  draft: {
    id: runId,
    text,
    origin: written,
    source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
    newestMessageId: 'm1',
  },
  warnings: [],
});
const shown = () => {
  const { draft: now, done: said, problem } = draft.view.get();
  return [now.is, now.is === 'done' ? now.draft.text : '', said, problem?.code ?? null];
};
/** The id of the run that the worker was asked for last. */
function asked(): string {
  const told = send.mock.calls.at(-1)?.[0];
  return told !== undefined && 'runId' in told ? told.runId : '';
}
const inOtherWords = (): Promise<void> => draft.start('', { way: 'shorter', text: OLD });

beforeEach(() => {
  const now = toPublicTicket(read([message()]));
  if (!now.ok) throw new Error('the sample ticket has no public message');
  const ticket = ok({ ticket: now.value, begunAt: momentNow() });
  send = vi.fn();
  readTicket = vi.fn(() => Promise.resolve(ticket));
  draft = new DraftController(
    { ref } as unknown as DeskTicket,
    { readTicket } as unknown as Reader,
    { send } as unknown as Connection,
    new DraftShelf(),
    new AbortController().signal,
  );
  draft.onSnapshot({ is: 'idle' });
  draft.onSnapshot(done('first', OLD));
});

describe('a rewrite that the person stops', () => {
  it('is as it was before the worker has answered, whatever words were still on their way', async () => {
    await inOtherWords();
    const run = asked();
    draft.onSnapshot({ is: 'streaming', runId: run, text: 'Hello', origin: written });
    await draft.insert(false);
    expect(shown()).toEqual(['streaming', '', 'not-yet', null]);
    draft.stop();
    expect(send).toHaveBeenLastCalledWith({ type: 'stop', what: 'draft' });
    expect(shown()).toEqual(['done', OLD, null, null]);
    draft.onSnapshot({ is: 'streaming', runId: run, text: 'Hello Anna', origin: written });
    expect(shown()).toEqual(['done', OLD, null, null]);
  });

  it('before anything was asked for leaves the way back open', async () => {
    readTicket.mockReturnValueOnce(new Promise(() => undefined));
    void inOtherWords();
    draft.stop();
    expect(shown()).toEqual(['done', OLD, null, null]);
    draft.onSnapshot(done('earlier', 'What it was before.'));
    expect(shown()).toEqual(['done', 'What it was before.', null, null]);
  });
});

describe('a rewrite', () => {
  it('for which the ticket could not be read leaves the way back open', async () => {
    readTicket.mockResolvedValueOnce(fail(desksideError('desk-unreachable')));
    await inOtherWords();
    expect(shown()).toEqual(['done', OLD, null, 'desk-unreachable']);
    draft.onSnapshot(done('earlier', 'What it was before.'));
    expect(shown().slice(0, 2)).toEqual(['done', 'What it was before.']);
  });

  it('that has come does not say any more that it is still being written', async () => {
    await inOtherWords();
    const run = asked();
    draft.onSnapshot({ is: 'streaming', runId: run, text: 'Hello', origin: written });
    await draft.insert(false);
    draft.onSnapshot(done(run, 'Hello. It works.'));
    expect(shown()).toEqual(['done', 'Hello. It works.', null, null]);
  });
});
