// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskTicket } from '../../../../adapters/adapter';
import { momentNow } from '../../../../core/freshness';
import type { ToldDraft } from '../../../../core/draft-state';
import { ok } from '../../../../core/result';
import type { Connection } from '../../../../entrypoints/desk-widgets/connection';
import { DraftController } from '../../../../entrypoints/desk-widgets/draft-controller';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import type { Reader } from '../../../../entrypoints/desk-widgets/reader';
import { toPublicTicket } from '../../../../core/ticket';
import { message, read, ref } from '../../core/reads';

const text = 'Hi [name],\n\nit comes on [date].';

let insert = vi.fn<DeskTicket['insert']>();
let send = vi.fn<Connection['send']>();
let shelf: DraftShelf;
let draft: DraftController;

const made = (): DraftController => {
  const ticket: Partial<DeskTicket> = {
    ref,
    insert,
    newestPublicMessage: () => Promise.resolve(ok('1')),
    composer: () => ({ mode: 'public' }) as ReturnType<DeskTicket['composer']>,
    isShown: () => true,
  };
  const ticketNow = toPublicTicket(read([message()]));
  if (!ticketNow.ok) throw new Error('the sample ticket has no public message');
  const reader = {
    readTicket: () => Promise.resolve(ok({ ticket: ticketNow.value, begunAt: momentNow() })),
  } as unknown as Reader;
  return new DraftController(
    ticket as DeskTicket,
    reader,
    { send } as unknown as Connection,
    shelf,
    new AbortController().signal,
  );
};
const arrives = async (controller: DraftController, words = text): Promise<ToldDraft> => {
  controller.onSnapshot({ is: 'idle' });
  await controller.start('');
  const told = send.mock.calls.at(-1)?.[0];
  const runId = told !== undefined && 'runId' in told ? told.runId : '';
  const state = {
    is: 'done',
    runId,
    draft: { id: runId, text: words, origin: { kind: 'past-reply', ticketId: '1' }, newestMessageId: '1' },
    warnings: [],
  } as unknown as ToldDraft;
  controller.onSnapshot(state);
  return state;
};
const problem = () => draft.view.get().problem;

beforeEach(() => {
  insert = vi.fn(() => Promise.resolve(ok(undefined)));
  send = vi.fn();
  shelf = new DraftShelf();
  draft = made();
});

describe('a draft with gaps', () => {
  it('is not inserted by one press while a gap is open, and says how many there are', async () => {
    await arrives(draft);
    await draft.insert(false);
    expect([insert.mock.calls.length, problem()]).toEqual([0, { code: 'gaps-open', detail: '2' }]);
    draft.fill(0, 'Kim');
    await draft.insert(false);
    expect([insert.mock.calls.length, problem()]).toEqual([0, { code: 'gaps-open', detail: '1' }]);
    // What forces a draft in that is older than the newest message says nothing of its gaps.
    await draft.insert(true);
    expect([insert.mock.calls.length, problem()?.code]).toEqual([0, 'gaps-open']);
  });

  it('is never inserted with a mark that stands for nothing, until the person has written over it', async () => {
    await arrives(draft, 'Write to ⟨email 7⟩, [name]');
    for (const withGaps of [false, true]) {
      await draft.insert(true, withGaps);
      expect([insert.mock.calls.length, problem()]).toEqual([0, { code: 'marks-open' }]);
    }
    draft.fill(0, 'jo@a.example');
    await draft.insert(false, true);
    expect(insert.mock.calls.map(([words]) => words)).toEqual(['Write to jo@a.example, [name]']);
  });

  it('goes in with its brackets by a press for exactly that', async () => {
    await arrives(draft);
    await draft.insert(false);
    await draft.insert(false, true);
    expect(insert.mock.calls.map(([words]) => words)).toEqual([text]);
    expect(draft.view.get().done).toBe('inserted');
  });

  it('asks again when something was filled in after that press', async () => {
    await arrives(draft);
    await draft.insert(false, true);
    draft.fill(0, 'Kim');
    await draft.insert(false);
    expect([insert.mock.calls.length, problem()?.code]).toEqual([1, 'gaps-open']);
  });

  it('goes in as it was filled, and nothing in a fill is a mark that the desk acts on', async () => {
    await arrives(draft);
    draft.fill(1, ' {{ticket.id}} ');
    draft.fill(0, 'Kim');
    await draft.insert(false);
    expect(insert.mock.calls.map(([words]) => words)).toEqual(['Hi Kim,\n\nit comes on { {ticket.id}}.']);
  });

  it('keeps what was filled in while the worker says the same again, and when the ticket is opened anew', async () => {
    const state = await arrives(draft);
    draft.fill(1, 'Monday');
    draft.onSnapshot(state);
    expect(draft.view.get().fills).toEqual(['', 'Monday']);
    const later = made();
    later.onSnapshot({ is: 'idle' });
    expect(later.view.get()).toMatchObject({ draft: { is: 'done' }, fills: ['', 'Monday'] });
  });

  it('forgets it with the draft', async () => {
    await arrives(draft);
    draft.fill(0, 'Kim');
    await arrives(draft, 'Hello [name]');
    expect(draft.view.get().fills).toEqual([]);
  });
});
