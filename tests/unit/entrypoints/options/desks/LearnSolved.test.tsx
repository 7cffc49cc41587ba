// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { DeskSummary, LearnProgress } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import { LearnSolved, learnText } from '../../../../../entrypoints/options/desks/LearnSolved';
import { anyPort } from '../../background/kit/running';
import { mountWith, viewUnder } from '../../pages/store';

let worker = anyPort<unknown>();
beforeEach(() => {
  worker = anyPort();
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => worker.port as unknown as Browser.runtime.Port);
});
afterEach(() => void vi.restoreAllMocks());

const desk: DeskSummary = {
  origin: 'https://acme.zendesk.com',
  desk: 'zendesk',
  name: 'Zendesk',
  describedBy: null,
  state: 'ready',
  custom: false,
  catalogue: null,
  lastReadAt: null,
  examples: 0,
  open: true,
};

describe('a desk that asks to wait', () => {
  const told = (state: LearnProgress['state']): string =>
    learnText({ state, read: 10, kept: 5, of: 500, error: { code: 'desk-rate-limited' } });

  test('is asked again by itself while learning goes on, and the words say so', () => {
    expect(told('waiting')).toContain('The desk’s request limit is reached. Deskside waits and tries again.');
  });

  test.each(['stopped', 'failed'] as const)('is not asked again once it has %s', (state) => {
    expect(told(state)).toContain('The desk’s request limit is reached. Wait a little, then try again.');
  });
});

async function learnUnder(policy: Policy | null, unsaid?: DeskSummary['unsaid']) {
  const asked = unsaid === undefined ? desk : { ...desk, unsaid };
  const { page } = await mountWith(<LearnSolved desk={asked} onLearned={() => Promise.resolve()} />, viewUnder(policy));
  return {
    off:
      page.root.querySelector('button')?.getAttribute('aria-disabled') === 'true' ||
      page.root.querySelector('button')?.disabled === true,
    says: page.root.querySelector('.lock')?.textContent ?? null,
  };
}

test.each<[string, Policy | null, string | null]>([
  ['without a policy', null, null],
  ['under a policy that admits everybody', { retentionDays: 90 }, null],
  ['where learning is switched off', { featuresOff: ['learn-from-solved'] }, 'Locked. Set by Acme Ltd.'],
  ['where only some tickets are admitted, and the desk says which', { access: { ticketTypes: ['Incident'] } }, null],
])('the button for learning from solved tickets %s', async (_name, policy, says) => {
  expect(await learnUnder(policy)).toEqual({ off: says !== null, says });
});

test('the button says why, where the desk cannot say which of its tickets are admitted', async () => {
  expect(await learnUnder({ access: { ticketTypes: ['Incident'] } }, 'ticket-type')).toEqual({
    off: true,
    says: 'Locked. Not possible while Acme Ltd admits only some ticket types: this desk’s list of solved tickets does not say of which type they are.',
  });
});

test('what was left out is told beside what was read, and what the desk does not say', () => {
  const done: LearnProgress = { state: 'done', read: 20, kept: 12, of: 20 };
  expect(learnText(done)).toBe('Done: 20 read, 12 kept.');
  expect(learnText({ ...done, leftOut: 1200, unsaid: 1 })).toBe(
    'Done: 20 read, 12 kept. 1,200 tickets were left out and not read, because your organisation does not admit them. Of one of them the desk does not say what would admit it.',
  );
});

describe('what becomes of learning', () => {
  const show = async () => {
    const onLearned = vi.fn(() => Promise.resolve());
    const { page } = await mountWith(<LearnSolved desk={desk} onLearned={onLearned} />, viewUnder(null));
    const says = (progress: LearnProgress) => act(async () => worker.say(progress));
    const status = () => page.root.querySelector('[role=status]')?.textContent;
    const buttons = () => [...page.root.querySelectorAll('button')].map(({ textContent }) => textContent);
    return { page, says, status, buttons, onLearned };
  };
  const counts = { read: 3400, kept: 3050, of: 5000 };

  test('is asked for when the page is opened, and nothing is begun by that', async () => {
    const { buttons, status } = await show();
    expect(worker.told).toEqual([{ type: 'watch', origin: desk.origin }]);
    expect([buttons(), status()]).toEqual([['Learn now'], '']);
  });

  test('going on quietly says how much was learnt, and can be stopped', async () => {
    const { page, says, status, buttons } = await show();
    await says({ ...counts, state: 'quiet', learnt: 3120 });
    expect(status()).toBe('3,120 learnt, going on: 3,400 of at most 5,000 tickets read. You can close this page.');
    expect(page.text()).toContain('3,120 examples are kept for this desk now.');
    expect(buttons()).toEqual(['Stop']);
    await page.press('Stop');
    expect(worker.told.at(-1)).toEqual({ type: 'stop', origin: desk.origin });
  });

  test('stopped can be gone on with, or begun anew', async () => {
    const { page, says, status, buttons, onLearned } = await show();
    await says({ ...counts, state: 'quiet', learnt: 3120 });
    await says({ ...counts, state: 'stopped', learnt: 3120 });
    expect(status()).toBe('Stopped: 3,400 read, 3,050 kept. What was kept stays.');
    expect(onLearned).toHaveBeenCalledOnce();
    expect(buttons()).toEqual(['Go on', 'Learn again']);
    await page.press('Go on');
    expect(worker.told.at(-1)).toEqual({ type: 'go-on', origin: desk.origin });
    await page.press('Learn again');
    expect(worker.told.at(-1)).toEqual({ type: 'start', origin: desk.origin });
  });

  test('waiting says what for', async () => {
    const { says, status, buttons } = await show();
    await says({ ...counts, state: 'waiting', learnt: 3120, error: { code: 'paused' } });
    expect(status()).toMatch(
      /^3,120 learnt, going on when it can: when a tab of this desk is open and Deskside is on\. /,
    );
    expect(buttons()).toEqual(['Stop']);
  });

  test('a worker that went away is no end: pressing Stop reaches the next one', async () => {
    const { page, says } = await show();
    await says({ ...counts, state: 'quiet', learnt: 3120 });
    await act(async () => worker.leave());
    worker = anyPort();
    await page.press('Stop');
    expect(worker.told).toEqual([{ type: 'stop', origin: desk.origin }]);
  });
});
