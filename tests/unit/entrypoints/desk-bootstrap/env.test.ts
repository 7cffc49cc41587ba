// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deskEnv } from '../../../../entrypoints/desk-bootstrap/env';
import { lend, publishHandle, readHandle } from '../../../../entrypoints/desk-bootstrap/handle';

const script = { applyChoice: () => Promise.resolve() };
const going = new AbortController().signal;

/** The worker's answer; what its script does in the tab comes before it. */
const worker = (answer: () => unknown) =>
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(answer()));

beforeEach(() =>
  publishHandle({
    current: null,
    watch: () => undefined,
    alive: going,
    widgets: true,
    source: false,
    lent: {},
    host: null,
    endEarlyRoom: () => undefined,
    isRepeat: () => false,
  }),
);
afterEach(() => vi.restoreAllMocks());

describe('what writes into the desk', () => {
  it('is asked for at the first press, and is there for the next one', async () => {
    const asked = worker(() => {
      lend('writing', script);
      return { on: true };
    });
    expect(await deskEnv.writing(going)).toBe(script);
    expect(await deskEnv.writing(going)).toBe(script);
    expect(asked.mock.calls).toEqual([[{ request: 'late.inject', payload: { name: 'writing' } }]]);
  });

  it('that comes twice, for two presses at once, stays the first one', async () => {
    worker(() => {
      lend('writing', { ...script });
      return { on: true };
    });
    const [one, other] = await Promise.all([deskEnv.writing(going), deskEnv.writing(going)]);
    expect(one).toBe(other);
    expect(readHandle()?.lent.writing).toBe(one);
  });

  it('does not come while Deskside is off, nor after an update of the extension, and the press says so', async () => {
    worker(() => ({ on: false }));
    await expect(deskEnv.writing(going)).rejects.toMatchObject({ error: { code: 'stopped' } });
    worker(() => undefined);
    await expect(deskEnv.writing(going)).rejects.toMatchObject({ error: { code: 'context-lost' } });
    worker(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(deskEnv.writing(going)).rejects.toMatchObject({ error: { code: 'context-lost' } });
  });

  it('is of no use to a press whose ticket was left meanwhile', async () => {
    const press = new AbortController();
    worker(() => {
      lend('writing', script);
      press.abort();
      return { on: true };
    });
    await expect(deskEnv.writing(press.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
