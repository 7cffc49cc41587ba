import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Learner } from '../../../../../../entrypoints/background/desks/learn/learner';
import { anyPort, Running, until } from '../../kit/running';
import { ref } from '../../kit/world';

const { origin } = ref;
const FILE = '/desk-source-zendesk.js';
let running: Running;
/** What was done with tabs, in turn. */
let done: string[];

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  running = await Running.start();
  running.desks.injected.length = 0;
  running.desks.tabs.length = 0;
  done = [];
  const { executeScript } = browser.scripting;
  Object.assign(browser.scripting, {
    executeScript: async (wish: Parameters<typeof executeScript>[0]) => {
      const answer = await executeScript(wish);
      done.push(`inject ${wish.files?.join(' ')} into ${wish.target.tabId}`);
      return answer;
    },
  });
  Object.assign(browser.tabs, {
    connect: (tabId: number) => {
      done.push(`connect to ${tabId}`);
      return anyPort().port;
    },
  });
});

const learn = async (): Promise<void> => {
  void new Learner(running.hub).begin(origin);
  await until(() => done.some((each) => each.startsWith('connect')));
};

describe('the tab that reads solved tickets', () => {
  it('has the script that reads them before it is asked to, and no widgets for it', async () => {
    running.desks.open(7, `${origin}/agent/tickets/1042`);
    await learn();
    expect(done).toEqual([`inject ${FILE} into 7`, 'connect to 7']);
    expect(running.desks.filesIn(7)).toEqual([FILE]);
  });

  it('may show no ticket at all', async () => {
    running.desks.open(8, `${origin}/agent/dashboard`);
    await learn();
    expect(done).toEqual([`inject ${FILE} into 8`, 'connect to 8']);
  });

  it('is none that the browser has put to sleep', async () => {
    running.desks.open(7, `${origin}/agent/tickets/1042`);
    Object.assign(running.desks.tabs[0] ?? {}, { discarded: true });
    running.desks.open(8, `${origin}/agent/dashboard`);
    await learn();
    expect(done).toEqual([`inject ${FILE} into 8`, 'connect to 8']);
  });
});
