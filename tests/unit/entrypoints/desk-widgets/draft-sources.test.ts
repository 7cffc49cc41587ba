// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskTicket } from '../../../../adapters/adapter';
import { momentNow } from '../../../../core/freshness';
import type { ToldDraft } from '../../../../core/draft-state';
import { ok } from '../../../../core/result';
import type { DraftSource } from '../../../../core/similar';
import { toPublicTicket } from '../../../../core/ticket';
import type { Connection } from '../../../../entrypoints/desk-widgets/connection';
import { DraftController } from '../../../../entrypoints/desk-widgets/draft-controller';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import type { Reader } from '../../../../entrypoints/desk-widgets/reader';
import { message, read, ref } from '../../core/reads';

const source = (ticketId: string): DraftSource => ({ ref: { ...ref, ticketId }, number: `#${ticketId}` });
let send = vi.fn<Connection['send']>();
let draft: DraftController;

const started = async (): Promise<{ readonly runId: string; readonly sources: unknown }> => {
  await draft.start('');
  const told = send.mock.calls.at(-1)?.[0];
  if (told?.type !== 'draft') throw new Error('no draft was asked for');
  return { runId: told.runId, sources: told.sources };
};
const done = (runId: string, sources: readonly DraftSource[]): ToldDraft => ({
  is: 'done',
  runId,
  draft: {
    id: runId,
    text: 'Hello',
    origin: { kind: 'written' },
    source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
    sources,
    newestMessageId: 'm1',
  },
  warnings: [],
});
const numbers = (): string[] => (draft.view.get().sources ?? []).map(({ number }) => number);

beforeEach(() => {
  const now = toPublicTicket(read([message()]));
  if (!now.ok) throw new Error('the sample ticket has no public message');
  send = vi.fn();
  draft = new DraftController(
    { ref } as unknown as DeskTicket,
    { readTicket: () => Promise.resolve(ok({ ticket: now.value, begunAt: momentNow() })) } as unknown as Reader,
    { send } as unknown as Connection,
    new DraftShelf(),
    new AbortController().signal,
  );
  draft.onSnapshot({ is: 'idle' });
});

describe('the sources of a draft', () => {
  it('open the panel and ask for nothing by themselves; the next draft is asked for with the last three', async () => {
    for (const id of ['1', '2', '3', '2', '4']) draft.useSource(source(id));
    expect([draft.view.get().open, send.mock.calls]).toEqual([true, []]);
    expect(numbers()).toEqual(['#3', '#2', '#4']);
    expect((await started()).sources).toEqual(['3', '2', '4']);
  });

  it('are left out once dropped, and no draft is asked for with none', async () => {
    draft.useSource(source('1'));
    draft.dropSource(source('1'));
    expect((await started()).sources).toBeUndefined();
  });

  it('stay for the next try as far as they went along, with what was wished for meanwhile', async () => {
    draft.useSource(source('1'));
    draft.useSource(source('2'));
    const { runId } = await started();
    draft.useSource(source('3'));
    draft.onSnapshot(done(runId, [source('1')]));
    expect(numbers()).toEqual(['#1', '#3']);
  });

  it('let the panel stand beside the newest message that was read, before a draft is asked for', () => {
    const now = toPublicTicket(read([message(), message({ id: 'm2' })]));
    if (now.ok) draft.readAgain(now.value);
    draft.useSource(source('1'));
    expect(draft.newestMessage).toBe('m2');
  });

  it('are none where no draft can be had', () => {
    draft.onSnapshot({ is: 'off' });
    draft.useSource(source('1'));
    expect([numbers(), draft.view.get().open]).toEqual([[], false]);
  });
});
