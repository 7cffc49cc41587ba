// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskEnv, FieldChoice } from '../../../../adapters/adapter';
import type { DeskSource, OpenSource, SourceEnv } from '../../../../adapters/source';
import { desksideError } from '../../../../core/errors';
import type { Catalogue, DeskField } from '../../../../core/fields';
import type { SourceAsk } from '../../../../core/messages';
import { fail, ok, type Result } from '../../../../core/result';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import type { DeskId } from '../../../../core/ticket';
import { serveSource } from '../../../../entrypoints/desk-source/serve';
import { message, read, ref } from '../../core/reads';
import { catalogue } from '../background/kit/world';

type Listener = (told: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean;

const { origin } = ref;
let listeners: Set<Listener>;
let life: AbortController;
let here: DeskId | null;
let known: Catalogue | null;
let opened: SourceEnv[];
let writes: { readonly choices: readonly FieldChoice[]; readonly stamp: string }[];

const statusField: DeskField = {
  id: 'status',
  title: 'Status',
  kind: 'status',
  options: [{ id: '5', path: ['Solved'], means: 'solved' }],
};

/** A desk that answers everything; a test puts what it wants in the place of a method. */
const answering = (): OpenSource => ({
  views: async () => ok([{ id: '1', title: 'Mine' }]),
  list: async () => ok({ tickets: [], complete: true }),
  changes: async () => ok({ tickets: [], complete: true, mark: 'm' }),
  read: async (asked) => ok(read([message({ id: 'm1' })], { ref: asked })),
  admissionFacts: async () => ({ user: ['2'], groups: null, organisation: [], ticketType: null }),
  write: async (_ref, choices, stamp) => {
    writes.push({ choices, stamp });
    return ok({ stamp: 's2' });
  },
  workflow: async () => ok([statusField]),
  articles: async () => ok([]),
  linked: async (asked) => ok([{ ref: asked, kind: 'merged', subject: 'As before', status: null, statusName: '' }]),
  addNote: async () => ok(undefined),
  catalogue: async () => ok({ ...catalogue, macros: [], fetchedAt: new Date().toISOString() }),
});

function serve(changed: Partial<OpenSource> | ((env: SourceEnv) => Partial<OpenSource>) = {}): void {
  const desk = {
    id: 'zendesk',
    owns: () => true,
    quietPerMinute: 6,
    open: (_origin: string, env: SourceEnv) => {
      opened.push(env);
      return { ...answering(), ...(typeof changed === 'function' ? changed(env) : changed) };
    },
  } as unknown as DeskSource;
  const env = { location: () => new URL(`${origin}/agent/dashboard`) } as unknown as DeskEnv;
  serveSource(desk, env, life.signal);
}

function ask(asked: SourceAsk): Promise<unknown> {
  const [listener] = listeners;
  if (!listener) throw new Error('nobody listens');
  return new Promise((resolve) => {
    if (!listener({ type: 'source', ask: asked }, {}, resolve)) resolve('not taken');
  });
}
const readAsk = (admissionFacts = false): SourceAsk => ({ what: 'read', ref, admissionFacts, quiet: false });
const codeOf = (answer: unknown): string => {
  const result = answer as Result<unknown>;
  return result.ok ? 'ok' : result.error.code;
};

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Set();
  life = new AbortController();
  here = 'zendesk';
  known = { ...catalogue, fetchedAt: new Date().toISOString() };
  opened = [];
  writes = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ desk: here, catalogue: known }));
  Object.assign(browser.runtime, {
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a tab that answers about its desk', () => {
  it.each<SourceAsk>([
    { what: 'views', quiet: false },
    { what: 'list', view: '1', most: 5, asks: [], quiet: false },
    { what: 'changes', views: ['1'], mark: null, asks: ['organisation'], quiet: true },
    { what: 'workflow', ref, scope: null, quiet: false },
    { what: 'linked', ref, quiet: false },
    readAsk(true),
    { what: 'catalogue', scope: null, quiet: false },
    { what: 'catalogue', scope: '9', quiet: true },
    { what: 'write', ref, choices: [{ fieldId: 'priority', optionId: 'high' }], stamp: 's', scope: null, quiet: false },
    { what: 'note', ref, text: 'A note', quiet: false },
  ])('says what the worker can parse: $what', async (asked) => {
    serve();
    const answer = sourceAnswerSchemas[asked.what].safeParse(await ask(asked));
    expect([answer.success, answer.data?.ok]).toEqual([true, true]);
  });

  it('leaves other messages to others, and ends with the bootstrap', async () => {
    serve();
    const [listener] = listeners;
    expect(listener?.({ type: 'settings-changed' }, {}, () => undefined)).toBe(false);
    life.abort();
    expect(listeners.size).toBe(0);
  });

  it('asks nothing of a desk that is not known to be here, nor about a ticket of another one', async () => {
    serve();
    here = 'freshdesk';
    expect(codeOf(await ask({ what: 'views', quiet: false }))).toBe('desk-unreachable');
    here = 'zendesk';
    expect(codeOf(await ask({ ...readAsk(), ref: { ...ref, origin: 'https://other.zendesk.com' } } as SourceAsk))).toBe(
      'not-the-same-ticket',
    );
    expect(codeOf(await ask({ what: 'note', ref: { ...ref, desk: 'halopsa' }, text: 'x', quiet: false }))).toBe(
      'not-the-same-ticket',
    );
    expect(opened).toEqual([]);
  });

  it('tells a ticket without anything that is not proven public', async () => {
    serve({
      read: async () =>
        ok(
          read([
            message({ id: 'm1', text: 'It burns' }),
            message({ id: 'm2', text: 'SECRET note', visibility: 'private' }),
            message({ id: 'm3', text: 'SECRET doubt', visibility: 'unknown' }),
          ]),
        ),
    });
    const answer = await ask(readAsk());
    expect(codeOf(answer)).toBe('ok');
    expect(JSON.stringify(answer)).toContain('It burns');
    expect(JSON.stringify(answer)).not.toContain('SECRET');
    expect(JSON.stringify(answer)).not.toContain('admissionFacts');
  });

  it('fails with what the desk or the reading failed with', async () => {
    serve({ read: async () => ok(read([message({ visibility: 'unknown' })])) });
    expect(codeOf(await ask(readAsk()))).toBe('visibility-unknown');
    listeners.clear();
    serve({
      read: async () => fail(desksideError('desk-signed-out')),
      views: () => Promise.reject(new TypeError('x')),
    });
    expect(codeOf(await ask(readAsk()))).toBe('desk-signed-out');
    expect(codeOf(await ask({ what: 'views', quiet: false }))).toBe('unexpected');
  });

  it('reads the desk’s fields anew after a day, and makes do with old ones where it cannot', async () => {
    const day = 24 * 3_600_000;
    known = { ...catalogue, fetchedAt: new Date(Date.now() - 2 * day).toISOString() };
    const seen = vi.fn(answering().catalogue);
    serve({ catalogue: seen });
    const answer = (await ask(readAsk())) as Result<{ catalogue: Catalogue }>;
    expect(answer.ok && Date.now() - Date.parse(answer.value.catalogue.fetchedAt)).toBeLessThan(day);
    // Macros are no part of that reading, and are kept.
    expect(answer.ok && answer.value.catalogue.macros).toEqual(catalogue.macros);
    seen.mockResolvedValue(fail(desksideError('desk-refused')));
    expect(codeOf(await ask(readAsk()))).toBe('ok');
    known = null;
    expect(codeOf(await ask(readAsk()))).toBe('desk-refused');
    expect(seen).toHaveBeenCalledTimes(3);
  });

  it('writes the desk’s own values and no others', async () => {
    serve();
    const write = (fieldId: string, optionId: string | null): Promise<unknown> =>
      ask({ what: 'write', ref, choices: [{ fieldId, optionId }], stamp: 's1', scope: '9', quiet: false });
    expect(codeOf(await write('priority', 'invented'))).toBe('field-not-set');
    expect(codeOf(await write('nothing', null))).toBe('field-not-set');
    expect(writes).toEqual([]);
    expect(codeOf(await write('priority', 'high'))).toBe('ok');
    expect(codeOf(await write('priority', null))).toBe('ok');
    expect(writes.map(({ choices: [choice], stamp }) => [choice?.field.id, choice?.optionId, stamp])).toEqual([
      ['priority', 'high', 's1'],
      ['priority', null, 's1'],
    ]);
  });

  it('writes what the ticket may become as the desk says it for its scope, asks for that only then, and tells the new stamp', async () => {
    const workflow = vi.fn(answering().workflow);
    serve({ workflow });
    const write = (fieldId: string, optionId: string): Promise<unknown> =>
      ask({ what: 'write', ref, choices: [{ fieldId, optionId }], stamp: 's1', scope: '9', quiet: false });
    await write('priority', 'high');
    expect(workflow).not.toHaveBeenCalled();
    expect(await write('status', '5')).toEqual({ ok: true, value: { stamp: 's2' } });
    expect(workflow.mock.calls.map(([of, scope]) => [of, scope])).toEqual([[ref, '9']]);
    expect(codeOf(await write('status', '6'))).toBe('field-not-set');
    workflow.mockResolvedValue(fail(desksideError('desk-signed-out')));
    expect(codeOf(await write('status', '5'))).toBe('desk-signed-out');
    expect(writes.map(({ choices: [choice] }) => choice?.field.id)).toEqual(['priority', 'status']);
  });

  it('keeps a source open for an hour, one for those who wait and one with a pace', async () => {
    serve();
    const views: SourceAsk = { what: 'views', quiet: false };
    await ask(views);
    await ask(views);
    const quiet = ask({ ...views, quiet: true });
    await vi.advanceTimersByTimeAsync(0);
    await quiet;
    expect(opened.map(({ pace }) => pace !== undefined)).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(3_600_001);
    await ask(views);
    expect(opened).toHaveLength(3);
  });
});

describe('what nobody waits for', () => {
  const quietly: SourceAsk = { what: 'views', quiet: true };
  const times: number[] = [];
  /** Each ask makes so many requests in its turn. */
  const requesting =
    (count: number, said: ResponseInit = {}) =>
    (env: SourceEnv): Partial<OpenSource> => ({
      views: async (signal) => {
        for (let made = 0; made < count; made += 1) {
          const leave = await env.pace?.(signal);
          times.push(performance.now());
          leave?.(new Response(null, said));
        }
        return ok([]);
      },
    });
  beforeEach(() => void (times.length = 0));

  it('takes its turn: one after the other, never more than the pace allows', async () => {
    serve(requesting(4));
    const began = performance.now();
    const all = Promise.all([ask(quietly), ask(quietly), ask(quietly)]);
    await vi.advanceTimersByTimeAsync(150_000);
    expect((await all).map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(times.map((at) => Math.round((at - began) / 60_000))).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('does not hold up somebody who waits', async () => {
    serve(requesting(6));
    await Promise.all([ask(quietly), vi.advanceTimersByTimeAsync(0)]);
    const waits = ask(quietly);
    expect(codeOf(await ask({ what: 'views', quiet: false }))).toBe('ok');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codeOf(await waits)).toBe('ok');
  });

  it('is refused at once, with the time to wait, where the desk asked to be left alone for long', async () => {
    serve(requesting(1, { status: 429, headers: { 'retry-after': '300' } }));
    await Promise.all([ask(quietly), vi.advanceTimersByTimeAsync(0)]);
    expect(await ask(quietly)).toEqual(fail(desksideError('desk-rate-limited', undefined, 300_000)));
    expect(times).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(240_000);
    const later = ask(quietly);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codeOf(await later)).toBe('ok');
  });

  it('is answered before the worker would look for another tab, and the next one goes on', async () => {
    serve(requesting(30));
    const long = ask(quietly);
    await vi.advanceTimersByTimeAsync(149_999);
    const next = ask(quietly);
    await vi.advanceTimersByTimeAsync(1);
    expect(codeOf(await long)).toBe('desk-rate-limited');
    const made = times.length;
    expect(made).toBe(18);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(times.length).toBeGreaterThan(made);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(codeOf(await next)).toBe('desk-rate-limited');
  });
});

describe('what somebody waits for', () => {
  /** A desk that does not answer until it is stopped. */
  const never: Partial<OpenSource> = {
    list: (_view, _most, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve(fail(desksideError('stopped'))), { once: true }),
      ),
  };
  const list: SourceAsk = { what: 'list', view: '1', most: 5, asks: [], quiet: false };

  it('ends where the desk takes too long', async () => {
    serve(never);
    const answer = ask(list);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(codeOf(await answer)).toBe('desk-unreachable');
  });

  it('ends with its page: one that is kept and shown again goes on with nothing', async () => {
    serve(never);
    const answer = ask(list);
    await vi.advanceTimersByTimeAsync(0);
    dispatchEvent(new Event('pagehide'));
    expect(codeOf(await answer)).toBe('stopped');
  });

  it('ends with the bootstrap', async () => {
    serve(never);
    const answer = ask(list);
    await vi.advanceTimersByTimeAsync(0);
    life.abort();
    expect(codeOf(await answer)).toBe('stopped');
  });
});
