// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { request } from '../../../../entrypoints/lib/request';

interface Asked {
  readonly answer: (value: unknown) => void;
  readonly fail: (thrown: Error) => void;
}

const asked: Asked[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    () => new Promise((answer, fail) => asked.push({ answer, fail })),
  );
});
afterEach(() => vi.restoreAllMocks());

const page = (type: 'pagehide' | 'pageshow', persisted = true): void => {
  dispatchEvent(Object.assign(new Event(type), { persisted }));
};
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('asking the worker from a page that the browser may keep', () => {
  it('asks once, and hands on what the worker answers', async () => {
    const answer = request('desk.here', {});
    page('pageshow', false);
    asked[0]?.answer({ desk: 'zendesk' });
    expect([await answer, asked.length]).toEqual([{ desk: 'zendesk' }, 1]);
    page('pageshow');
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('fails as the worker does while the page stays', async () => {
    const answer = request('desk.here', {});
    asked[0]?.fail(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
  });

  it('asks again when the page is shown again before an answer came: the first one never comes', async () => {
    const answer = request('desk.here', {});
    page('pagehide');
    page('pageshow');
    await settled();
    expect(asked).toHaveLength(2);
    asked[1]?.answer({ desk: null });
    expect(await answer).toEqual({ desk: null });
  });

  it('asks again where leaving the page is what made the first one fail', async () => {
    const answer = request('desk.here', {});
    page('pagehide');
    asked[0]?.fail(new Error('The message channel closed before a response was received'));
    await settled();
    expect(asked).toHaveLength(1);
    page('pageshow');
    await settled();
    asked[1]?.answer({ desk: 'halopsa' });
    expect(await answer).toEqual({ desk: 'halopsa' });
  });
});
