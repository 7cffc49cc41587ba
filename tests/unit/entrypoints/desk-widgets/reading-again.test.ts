// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskAdapter, DeskEnv, DeskTicket } from '../../../../adapters/adapter';
import { desksideError } from '../../../../core/errors';
import type { PageMessage, TriageState } from '../../../../core/messages';
import { fail, ok, type Result } from '../../../../core/result';
import { pageMessageSchema } from '../../../../core/schema/messages';
import type { TicketRead } from '../../../../core/ticket';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import { TicketController } from '../../../../entrypoints/desk-widgets/ticket-controller';
import { message, read, ref } from '../../core/reads';
import { FakePort } from '../background/kit/fake-port';
import { catalogue } from '../background/kit/world';

const HOUR = 3_600_000;
const ports: FakePort[] = [];
const newest = (): FakePort => ports.at(-1) as FakePort;
const told = (): PageMessage[] => newest().told as unknown as PageMessage[];
const tickets = () => told().flatMap((each) => (each.type === 'ticket' ? [each] : []));

let controller: TicketController;
/** The desk's answers to the readings that are under way, in order. */
let answers: ((read: Result<TicketRead>) => void)[] = [];
let readings = 0;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};
const answer = async (result: Result<TicketRead> = ok(read([message()]))): Promise<void> => {
  answers.shift()?.(result);
  await settled();
};

const firstUse = { is: 'first-use', destination: 'x', label: 'X', examples: false, chosenBy: 'you' } as const;
const suggestion = { is: 'suggestion', suggestion: { id: 's', choices: [] }, asks: [] } as unknown as TriageState;

async function worker(triage: TriageState, readAgain?: string): Promise<void> {
  newest().say({
    ref,
    triage,
    draft: { is: 'idle' },
    fields: [],
    thresholds: { toSet: 0.6, toChange: 0.85 },
    onDevice: false,
    shortcuts: { accept: '', dismiss: '', draft: '', insert: '' },
    updateDirectly: true,
    limit: null,
    position: null,
    ...(readAgain === undefined ? {} : { readAgain }),
  });
  await settled();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  ports.length = 0;
  answers = [];
  readings = 0;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() =>
    Promise.resolve({ catalogue: { ...catalogue, fetchedAt: new Date().toISOString() } }),
  );
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => {
    ports.push(new FakePort('deskside:ticket', {}));
    return newest().asPort();
  });
  const ticket: Partial<DeskTicket> = {
    ref,
    read: (signal) =>
      new Promise((resolve, reject) => {
        readings += 1;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        answers.push(resolve);
      }),
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
  await worker({ is: 'reading', admissionFacts: false });
  await answer();
});
afterEach(() => {
  controller.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const shown = (): string => controller.card.get().triage.is;

describe('a page that is asked to read its ticket again', () => {
  it('reads once for each wish, however often it is repeated, and says which one it answers', async () => {
    await worker(firstUse);
    for (let times = 0; times < 3; times += 1) await worker(firstUse, 'w1');
    await answer();
    await worker(firstUse, 'w1');
    await worker(suggestion);
    expect([readings, tickets().map(({ answers: which }) => which)]).toEqual([2, [undefined, 'w1']]);
    await worker(suggestion, 'w2');
    await answer();
    expect(tickets().map(({ answers: which }) => which)).toEqual([undefined, 'w1', 'w2']);
    for (const each of told()) expect(pageMessageSchema.safeParse(each).success).toBe(true);
  });

  it('does so also where the worker has forgotten what it had shown', async () => {
    await worker(firstUse);
    newest().leave();
    controller.connection.wake();
    await worker({ is: 'reading', admissionFacts: false }, 'w1');
    expect([readings, shown()]).toEqual([2, 'first-use']);
    await answer();
    expect(tickets().map(({ answers: which }) => which)).toEqual([undefined, 'w1']);
  });

  it('while a reading is under way: that one ends first, and answers no wish', async () => {
    void controller.readAndTell(true);
    await settled();
    await worker(firstUse, 'w1');
    expect(readings).toBe(2);
    await answer();
    expect(readings).toBe(3);
    await answer();
    expect([readings, tickets().map(({ answers: which }) => which)]).toEqual([3, [undefined, undefined, 'w1']]);
  });

  it('tells why it could not, and does not try for ever', async () => {
    await worker(firstUse, 'w1');
    await answer(fail(desksideError('desk-signed-out')));
    await worker({ is: 'failed', error: { code: 'desk-signed-out' } });
    expect([told().at(-1), readings]).toEqual([{ type: 'unreadable', error: { code: 'desk-signed-out' } }, 2]);
  });

  it('is not asked by a page that has gone', async () => {
    controller.end();
    newest().say({ ref, triage: firstUse, draft: { is: 'idle' }, readAgain: 'w1' });
    await vi.advanceTimersByTimeAsync(1000);
    expect([readings, told().length]).toEqual([1, 2]);
  });
});

describe('the card meanwhile', () => {
  it('stays as it is where the ticket is read in a moment', async () => {
    const seen: string[] = [];
    await worker(firstUse);
    const stop = controller.card.subscribe(() => seen.push(shown()));
    await worker(firstUse, 'w1');
    await vi.advanceTimersByTimeAsync(300);
    await answer();
    await vi.advanceTimersByTimeAsync(1000);
    await worker({ is: 'waiting', cause: 'thinking', label: 'X' });
    stop();
    expect(seen).not.toContain('reading');
  });

  it.each<[string, TriageState]>([
    ['somebody agreed', firstUse],
    ['somebody tried again', { is: 'failed', error: { code: 'timeout' } }],
  ])('says that it reads where that takes longer and %s', async (_name, triage) => {
    await worker(triage);
    await worker(triage, 'w1');
    await vi.advanceTimersByTimeAsync(500);
    expect(shown()).toBe('reading');
  });

  it.each<[string, TriageState]>([
    ['a suggestion', suggestion],
    ['a decision', { is: 'accepted', suggestion: {}, decision: {} } as unknown as TriageState],
    ['a run that waits', { is: 'waiting', cause: 'queued', label: 'X' }],
  ])('keeps %s', async (_name, triage) => {
    await worker(triage);
    await worker(triage, 'w1');
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown()).toBe(triage.is);
  });
});

describe('the age that a page tells', () => {
  it('begins with the reading', async () => {
    await worker(firstUse, 'w1');
    await vi.advanceTimersByTimeAsync(4000);
    await answer();
    expect(tickets().map(({ age }) => age)).toEqual([0, 4000]);
  });

  it('grows while the page lies there: a worker that is told again hears how old it is', async () => {
    await worker(firstUse);
    newest().leave();
    await vi.advanceTimersByTimeAsync(HOUR);
    controller.connection.send({ type: 'agree', destination: 'x' });
    expect(told().map(({ type }) => type)).toEqual(['open', 'ticket', 'agree']);
    expect(tickets()[0]?.age).toBe(HOUR);
    await worker(firstUse);
    newest().leave();
    await vi.advanceTimersByTimeAsync(HOUR);
    controller.connection.wake();
    expect(tickets()[0]?.age).toBe(2 * HOUR);
  });

  it('goes on in a sleep of the computer, in which only the wall’s clock does', async () => {
    await worker(firstUse);
    newest().leave();
    vi.setSystemTime(Date.now() + HOUR);
    controller.connection.wake();
    expect(tickets()[0]?.age).toBe(HOUR);
  });

  it('of a draft grows as well, where it has to be said again', async () => {
    await worker(suggestion);
    void controller.draft.start('');
    await settled();
    await answer();
    expect(told().at(-1)).toMatchObject({ type: 'draft', age: 0 });
    controller.connection.forgetTicket();
    await vi.advanceTimersByTimeAsync(12_000);
    newest().leave();
    await worker({ is: 'failed', error: { code: 'no-key' } });
    expect(told().at(-1)).toMatchObject({ type: 'draft', age: 12_000 });
  });
});

it('tells the worker of an agent who may write internal notes only, and of no other one', async () => {
  expect(tickets().at(-1)).not.toHaveProperty('notesOnly');
  void controller.readAndTell(false);
  await settled();
  await answer(ok(read([message()], { canReplyPublicly: false })));
  expect(tickets().at(-1)).toMatchObject({ notesOnly: true });
  expect(pageMessageSchema.safeParse(tickets().at(-1)).success).toBe(true);
});
