// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskAdapter, DeskEnv, DeskTicket } from '../../../../adapters/adapter';
import type { ToldDraft } from '../../../../core/draft-state';
import type { TriageState } from '../../../../core/messages';
import { ok } from '../../../../core/result';
import { cardActions } from '../../../../entrypoints/desk-widgets/card-actions';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import { TicketController } from '../../../../entrypoints/desk-widgets/ticket-controller';
import { message, read, ref } from '../../core/reads';
import { FakePort } from '../background/kit/fake-port';
import { catalogue } from '../background/kit/world';

const ports: FakePort[] = [];
const newest = (): FakePort => ports.at(-1) as FakePort;
const said = (): unknown[] => newest().told.map((each) => (each as unknown as { type: string }).type);

let controller: TicketController;
let readTicket = vi.fn<DeskTicket['read']>();
let insert = vi.fn<DeskTicket['insert']>();
let newestMessage = vi.fn<DeskTicket['newestPublicMessage']>();

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

/** As the worker does it: it says nothing of drafts before it knows the ticket. */
async function worker(
  triage: TriageState,
  draft: ToldDraft = { is: triage.is === 'reading' ? 'off' : 'idle' },
): Promise<void> {
  newest().say({
    ref,
    triage,
    draft,
    fields: [],
    thresholds: { toSet: 0.6, toChange: 0.85 },
    onDevice: false,
    shortcuts: { accept: '', dismiss: '', draft: '', insert: '' },
    updateDirectly: true,
    limit: null,
    position: null,
  });
  await settled();
}

const suggestion = { is: 'suggestion', suggestion: { id: 's', choices: [] }, asks: [] } as unknown as TriageState;
const reading: TriageState = { is: 'reading', admissionFacts: false };
const done = (runId: string, newestMessageId: string): ToldDraft =>
  ({
    is: 'done',
    runId,
    draft: { id: runId, text: 'Hello', origin: { kind: 'written' }, newestMessageId },
    warnings: [],
  }) as unknown as ToldDraft;
const runId = (): string => (newest().told.at(-1) as unknown as { runId: string }).runId;

beforeEach(async () => {
  ports.length = 0;
  readTicket = vi.fn(() => Promise.resolve(ok(read([message()]))));
  insert = vi.fn(() => Promise.resolve(ok(undefined)));
  newestMessage = vi.fn(() => Promise.resolve(ok('1')));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() =>
    Promise.resolve({ catalogue: { ...catalogue, fetchedAt: new Date().toISOString() } }),
  );
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => {
    ports.push(new FakePort('deskside:ticket', {}));
    return newest().asPort();
  });
  const ticket: Partial<DeskTicket> = {
    ref,
    read: readTicket,
    insert,
    newestPublicMessage: newestMessage,
    composer: () => ({ mode: 'public' }) as ReturnType<DeskTicket['composer']>,
    isShown: () => true,
    whenShown: () => Promise.resolve(),
    health: () => [],
    currentValue: () => undefined,
    anchors: () => ({ card: null, draft: null }),
  };
  const adapter = {
    id: 'zendesk',
    open: () => ticket,
    readCatalogue: () => Promise.resolve(ok(catalogue)),
  } as unknown as DeskAdapter;
  controller = new TicketController(ref, adapter, { document } as unknown as DeskEnv, new DraftShelf());
  controller.start();
  await worker(reading);
});
afterEach(() => {
  controller.end();
  vi.restoreAllMocks();
});

const away = async (): Promise<void> => {
  controller.leave();
  await settled();
  controller.comeBack();
  await settled();
};

describe('a tab that is looked at again after the worker has slept', () => {
  const lookedAtAgain = async (): Promise<void> => {
    newest().leave();
    await settled();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
  };

  it('asks how its suggestion stands by now, since another tab may have decided about it', async () => {
    await worker(suggestion);
    await lookedAtAgain();
    expect([ports.length, said()]).toEqual([2, ['open', 'ticket']]);
  });

  it('asks for nothing that the person has stopped', async () => {
    await worker({ is: 'failed', error: { code: 'stopped' } } as unknown as TriageState);
    await lookedAtAgain();
    expect(ports).toHaveLength(1);
  });
});

describe('a page that the browser kept and shows again', () => {
  it('offers nothing of what it knew until the ticket has been read anew and the worker has answered', async () => {
    await worker(suggestion);
    await away();
    expect([controller.card.get().triage.is, said(), readTicket.mock.calls.length]).toEqual(['reading', ['open'], 1]);
    await worker(reading);
    expect([said(), readTicket.mock.calls.length]).toEqual([['open', 'ticket'], 2]);
    await worker(suggestion);
    expect(controller.card.get().triage.is).toBe('suggestion');
  });

  it('shows nothing more where Deskside was switched off meanwhile', async () => {
    await worker(suggestion);
    await away();
    await worker({ is: 'off' }, { is: 'off' });
    expect([
      controller.card.get().triage.is,
      controller.draft.view.get().draft.is,
      readTicket.mock.calls.length,
    ]).toEqual(['off', 'off', 1]);
  });

  it('stays silent where it was off, until the worker says something else', async () => {
    await worker({ is: 'off' }, { is: 'off' });
    await away();
    expect([controller.card.get().triage.is, said()]).toEqual(['off', ['open']]);
    await worker(reading);
    expect(said()).toEqual(['open', 'ticket']);
  });

  it('drops a reading that was under way, and tells only the one that was made after it', async () => {
    const before = readTicket.mock.calls.length;
    const signals: AbortSignal[] = [];
    readTicket.mockImplementation(async (signal) => {
      signals.push(signal);
      return ok(read([message()]));
    });
    void controller.readAndTell(false);
    await away();
    await worker(reading);
    expect([readTicket.mock.calls.length - before, signals.map(({ aborted }) => aborted)]).toEqual([2, [true, false]]);
    expect(said()).toEqual(['open', 'ticket']);
  });

  it('says that a draft under way was cut off because the page was left, keeps what had arrived, and lets it be asked for again', async () => {
    await worker(suggestion);
    await controller.draft.start('');
    const id = runId();
    await worker(suggestion, {
      is: 'streaming',
      runId: id,
      text: 'Hello Kim',
      origin: 'model',
    } as unknown as ToldDraft);
    await away();
    expect(controller.draft.view.get()).toMatchObject({
      open: true,
      busy: null,
      draft: { is: 'failed', error: { code: 'page-left' }, text: 'Hello Kim' },
    });
    await worker(reading);
    expect(said()).toEqual(['open', 'ticket']);
    await controller.draft.start('');
    expect(said()).toEqual(['open', 'ticket', 'draft']);
    expect(runId()).not.toBe(id);
  });

  it('has such a draft looked through once the worker knows the ticket again, and claims nothing of it before', async () => {
    await worker(suggestion);
    await controller.draft.start('');
    await worker(suggestion, { is: 'streaming', runId: runId(), text: 'See x.example/a', origin: { kind: 'written' } });
    const found = { kind: 'link', start: 4, end: 15, text: 'x.example/a' };
    const sendMessage = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation(() => Promise.resolve({ warnings: [found] }));
    await away();
    await worker(reading);
    expect(controller.draft.view.get().warnings).toEqual([{ kind: 'unchecked' }]);
    await worker(suggestion);
    expect(controller.draft.view.get().warnings).toEqual([found]);
    expect(sendMessage.mock.calls.filter((call) => JSON.stringify(call).includes('draft.check'))).toHaveLength(1);
  });

  it('says the same of a draft for which the ticket was still being read', async () => {
    await worker(suggestion);
    readTicket.mockImplementationOnce(
      (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    void controller.draft.start('');
    await settled();
    expect(controller.draft.view.get().busy).toBe('reading');
    await away();
    expect(controller.draft.view.get()).toMatchObject({
      busy: null,
      draft: { is: 'failed', error: { code: 'page-left' } },
    });
  });

  it('keeps a finished draft as it was seen; a newer message of the customer stops its insertion', async () => {
    await worker(suggestion);
    await controller.draft.start('');
    await worker(suggestion, done(runId(), '1'));
    await away();
    await worker(reading);
    expect(controller.draft.view.get()).toMatchObject({ open: true, draft: { is: 'done', draft: { text: 'Hello' } } });
    newestMessage.mockResolvedValueOnce(ok('2'));
    await controller.draft.insert(false);
    expect([controller.draft.view.get().problem?.code, insert.mock.calls.length]).toEqual(['new-message', 0]);
  });

  it('does not go on with an insertion that was checked before the page was left', async () => {
    await worker(suggestion);
    await controller.draft.start('');
    await worker(suggestion, done(runId(), '1'));
    let checked = (): void => undefined;
    newestMessage.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (checked = resolve));
      return ok('1');
    });
    const inserting = controller.draft.insert(false);
    await settled();
    controller.leave();
    checked();
    await inserting;
    controller.comeBack();
    expect([insert.mock.calls.length, controller.draft.view.get()]).toMatchObject([
      0,
      { busy: null, problem: { code: 'page-left' }, draft: { is: 'done' } },
    ]);
  });

  it('tells a decision that was under way when it was left, once the worker knows the ticket again', async () => {
    await worker(suggestion);
    const actions = cardActions(controller);
    controller.leave();
    actions.dismiss();
    controller.comeBack();
    expect(said()).toEqual(['open']);
    await worker(reading);
    expect(said()).toEqual(['open', 'ticket', 'decide']);
  });
});

describe('a worker that ends before it has heard of a draft', () => {
  it('is asked again by itself, and the panel goes on waiting', async () => {
    await worker(suggestion);
    await controller.draft.start('');
    newest().leave();
    expect([said(), controller.draft.view.get().draft.is]).toEqual([['open', 'ticket', 'draft'], 'waiting']);
  });
});
