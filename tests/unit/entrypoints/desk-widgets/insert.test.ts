// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ComposerMode, DeskTicket } from '../../../../adapters/adapter';
import { desksideError, type ErrorCode } from '../../../../core/errors';
import type { CarriedInsert, DraftState } from '../../../../core/draft-state';
import { fail, ok } from '../../../../core/result';
import type { Connection } from '../../../../entrypoints/desk-widgets/connection';
import { DraftController } from '../../../../entrypoints/desk-widgets/draft-controller';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import type { Reader } from '../../../../entrypoints/desk-widgets/reader';
import { ref } from '../background/kit/world';

const written: Extract<DraftState, { readonly is: 'done' }> = {
  is: 'done',
  runId: 'r',
  draft: {
    id: 'd',
    text: 'Hello,\n\nit works.',
    origin: { kind: 'written' },
    source: { providerId: 'x', label: 'x', sent: false, ms: 1 },
    newestMessageId: 'm1',
  } as never,
};

let mode: ComposerMode;
let inserted: string[];
let refusal: ErrorCode | null;
let opens: (() => void) | null;
let clipboard: string[];
let copies: boolean;
let end: AbortController;
let draft: DraftController;

function make(): DraftController {
  const ticket: Partial<DeskTicket> = {
    ref,
    isShown: () => true,
    composer: () => ({ mode, kind: 'rich', empty: true }),
    newestPublicMessage: () => Promise.resolve(ok('m1')),
    insert: (text) => {
      if (refusal) return Promise.resolve(fail(desksideError(refusal)));
      inserted.push(text);
      return Promise.resolve(ok(undefined));
    },
    ...(opens === null
      ? {}
      : {
          openReply: () => {
            opens?.();
            return Promise.resolve(mode === 'public' ? ok(undefined) : fail(desksideError('composer-not-public')));
          },
        }),
  };
  const made = new DraftController(ticket as DeskTicket, {} as Reader, {} as Connection, new DraftShelf(), end.signal);
  made.view.set({ draft: written, open: true });
  return made;
}
const said = () => {
  const { busy, done, open, problem } = draft.view.get();
  return [busy, done, open, problem?.code ?? null];
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  mode = 'public';
  inserted = [];
  refusal = null;
  opens = null;
  clipboard = [];
  copies = true;
  end = new AbortController();
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        if (!copies) return Promise.reject(new DOMException('no', 'NotAllowedError'));
        clipboard.push(text);
        return Promise.resolve();
      },
    },
  });
  draft = make();
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('one press on Insert', () => {
  it('fills an open public reply and says so', async () => {
    await draft.insert(false);
    expect([inserted.length, said()]).toEqual([1, [null, 'inserted', false, null]]);
  });

  it('opens a closed one by the desk’s own control first', async () => {
    mode = 'missing';
    opens = () => void (mode = 'public');
    draft = make();
    await draft.insert(false);
    expect([inserted.length, said()]).toEqual([1, [null, 'opened', false, null]]);
  });

  it('goes into nothing that is no public reply, also when that is what opened', async () => {
    for (mode of ['internal', 'unknown'] as const) {
      await draft.insert(false);
      expect(said()).toEqual([null, null, true, 'composer-not-public']);
    }
    mode = 'missing';
    opens = () => void (mode = 'internal');
    draft = make();
    await draft.insert(false);
    expect([inserted, said()]).toEqual([[], [null, null, true, 'composer-not-public']]);
  });

  it('stands until the person opens a reply where no control is known; a note on the way is none', async () => {
    mode = 'missing';
    const pressed = draft.insert(false);
    await turn();
    expect(said()).toEqual(['awaiting', null, true, null]);
    mode = 'internal';
    document.body.append(document.createElement('p'));
    await turn();
    await draft.insert(false);
    expect([inserted, said()]).toEqual([[], ['awaiting', null, true, null]]);
    mode = 'public';
    document.body.append(document.createElement('p'));
    await pressed;
    expect([inserted.length, said()]).toEqual([1, [null, 'opened', false, null]]);
  });

  it.each<[string, () => void]>([
    ['the person wants it no more', () => draft.stopWaiting()],
    ['the panel is closed', () => draft.close()],
    ['the page is left', () => draft.leave()],
  ])('stands no longer when %s', async (_name, stop) => {
    mode = 'missing';
    const pressed = draft.insert(false);
    await turn();
    stop();
    await pressed;
    mode = 'public';
    document.body.append(document.createElement('p'));
    await turn();
    expect([inserted, draft.view.get().busy]).toEqual([[], null]);
  });

  it.each<[DraftState, string]>([
    [{ is: 'streaming', runId: 'r', text: 'Hello', origin: { kind: 'written' } }, 'not-yet'],
    [{ is: 'waiting', runId: 'r', cause: 'thinking', label: '' }, 'not-yet'],
    [{ is: 'idle' }, 'none-yet'],
  ])('inserts nothing of a draft that is not there yet, and says so: $is', async (state, words) => {
    draft.view.set({ draft: state });
    await draft.insert(false);
    expect([inserted, draft.view.get().done]).toEqual([[], words]);
  });
});

describe('a press on Insert on the page before, which the desk left for its own page for replies', () => {
  let waiting: CarriedInsert | null;
  let asked: string[];

  beforeEach(() => {
    waiting = null;
    asked = [];
    opens = () => void asked.push('a reply to be opened');
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((sent: unknown) => {
      const { request, payload } = sent as { request: string; payload: { insert?: CarriedInsert | null } };
      if (request === 'insert.carry') waiting = payload.insert ?? null;
      return Promise.resolve(request === 'insert.take' ? { insert: waiting } : {});
    });
    mode = 'missing';
    draft = make();
  });
  afterEach(() => vi.restoreAllMocks());
  const arrives = (runId = 'r'): void => {
    draft.view.set({ draft: { is: 'idle' }, open: false });
    draft.onSnapshot({ ...written, runId, warnings: [] });
  };

  it('goes on there as soon as the box is there, and opens nothing again', async () => {
    waiting = { runId: 'r', text: written.draft.text, fills: [], force: false };
    arrives();
    await turn();
    expect([inserted, asked, draft.view.get().busy]).toEqual([[], [], 'awaiting']);
    mode = 'public';
    document.body.append(document.createElement('p'));
    await expect.poll(() => inserted).toEqual(['Hello,\n\nit works.']);
    expect(said()).toEqual([null, 'opened', false, null]);
  });

  it.each<[string, CarriedInsert | null]>([
    ['nothing waits', null],
    ['another draft waits', { runId: 'another', text: written.draft.text, fills: [], force: false }],
  ])('is nobody’s where %s', async (_why, carried) => {
    waiting = carried;
    mode = 'public';
    arrives();
    await turn();
    expect([inserted, said()]).toEqual([[], [null, null, false, null]]);
  });

  it('puts in no text in which a mark has lost its value meanwhile', async () => {
    const lost = { ...written.draft, text: 'Hello ⟨email 1⟩,' };
    waiting = { runId: 'r', text: lost.text, fills: [], force: false };
    mode = 'public';
    draft.view.set({ draft: { is: 'idle' }, open: false });
    draft.onSnapshot({ ...written, draft: lost, warnings: [] });
    await expect.poll(() => draft.view.get().problem?.code).toBe('marks-open');
    expect(inserted).toEqual([]);
  });

  it('puts in no text that another tab has changed meanwhile, and shows it', async () => {
    waiting = { runId: 'r', text: 'What was read when Insert was pressed', fills: [], force: false };
    mode = 'public';
    arrives();
    await expect.poll(() => draft.view.get().open).toBe(true);
    expect(inserted).toEqual([]);
  });

  it('waits while no box is there, and no longer once the text is in or nobody wants it', async () => {
    opens = null;
    draft = make();
    draft.onSnapshot({ ...written, warnings: [] });
    await turn();
    const pressed = draft.insert(false);
    await turn();
    expect(waiting).toEqual({ runId: 'r', text: written.draft.text, fills: [], force: false });
    draft.stopWaiting();
    await pressed;
    expect(waiting).toBeNull();
  });

  it('still waits when the page is left', async () => {
    opens = null;
    draft = make();
    const pressed = draft.insert(false);
    await turn();
    draft.leave();
    await pressed;
    expect(waiting).not.toBeNull();
  });
});

describe('the clipboard', () => {
  it.each([true, false])('is said to hold what it holds after an insert that was not sure: %s', async (may) => {
    copies = may;
    refusal = 'insert-unsure';
    await draft.insert(false);
    expect(draft.view.get().problem).toEqual(desksideError('insert-unsure', may ? 'copied' : 'kept'));
    expect(clipboard).toHaveLength(may ? 1 : 0);
  });

  it('that refuses is no copy', async () => {
    await draft.copy();
    expect(said()).toEqual([null, 'copied', true, null]);
    copies = false;
    await draft.copy();
    expect(said()).toEqual([null, null, true, 'not-copied']);
  });
});
