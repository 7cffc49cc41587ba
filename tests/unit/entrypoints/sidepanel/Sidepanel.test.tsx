// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PORTS } from '../../../../core/messages';
import { Sidepanel } from '../../../../entrypoints/sidepanel/Sidepanel';
import { galleryQueue } from '../../../tools/gallery-queue';
import { mount, type Mounted } from '../../components/mount';

type StandIn = ReturnType<typeof galleryQueue>;
const mocks = vi.hoisted(() => ({ queue: null as unknown, asked: [] as string[], opened: [] as string[] }));
const queue = (): StandIn => mocks.queue as StandIn;

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      connect: ({ name }: { name: string }) => {
        if (name !== PORTS.queue) throw new Error(`Nobody listens to ${name}`);
        return queue().port();
      },
      sendMessage: ({ request, payload }: { request: string; payload: unknown }) => {
        mocks.asked.push(request);
        const answer = (queue().answers as Record<string, ((payload: unknown) => unknown) | undefined>)[request];
        return Promise.resolve(answer?.(payload));
      },
      getURL: (path: string) => path,
    },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(void mocks.opened.push(url)) },
    storage: { onChanged: { addListener: () => {}, removeListener: () => {} } },
  },
}));

let shown: Mounted | null = null;
const settled = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));

async function open(state: string) {
  mocks.queue = galleryQueue(state);
  mocks.asked.length = 0;
  shown = await mount(<Sidepanel />);
  const { root } = shown;
  await settled();
  let presses = 0;
  return {
    root,
    presses: () => presses,
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        presses += 1;
        const target = document.activeElement ?? document.body;
        act(() => {
          target.dispatchEvent(
            new KeyboardEvent('keydown', { key, shiftKey: /^[A-Z]$/.test(key), bubbles: true, cancelable: true }),
          );
        });
        await settled();
      }
    },
    said: () => root.querySelector('.said-line [role="status"]')?.textContent,
    decided: () =>
      queue()
        .rows()
        .filter(({ suggestion }) => suggestion?.decision === 'accepted').length,
  };
}

beforeEach(() => localStorage.clear());
// What listens to keys goes with the page.
afterEach(() => shown?.show(null));

test('why nothing new is suggested is said once, with the way to the switch', async () => {
  const held = await open('queue-asks-each');
  expect(held.root.querySelectorAll('.asks-each')).toHaveLength(1);
  expect(held.root.querySelector('.asks-each')?.textContent).toMatch(/^Unopened tickets get no new suggestions/);
  await act(async () => held.root.querySelector<HTMLElement>('.asks-each .link')?.click());
  expect(mocks.opened).toEqual(['/options.html#data/each']);
});

test('nothing is said of that where it is not so', async () => {
  const { root } = await open('queue-used');
  expect([root.querySelector('[role="grid"]') === null, root.querySelector('.asks-each')]).toEqual([false, null]);
});

describe('the queue by keyboard', () => {
  test('twenty very likely suggestions are decided with 25 presses at most', async () => {
    const { press, presses, decided, said } = await open('queue-likely');
    for (let at = 0; at < 20; at += 1) await press('a');
    expect(decided()).toBe(20);
    expect(said()).toBe('#2019 is set as suggested.');
    expect(presses()).toBeLessThanOrEqual(25);
  });
  test('the last action is undone with one press', async () => {
    const { press, decided, said } = await open('queue-likely');
    await press('a', 'u');
    expect([decided(), said()]).toEqual([0, '#2000 is as it was before.']);
  });
  test('what was snoozed and is brought back is in the list at once, and marked', async () => {
    const { press, said, root } = await open('queue-likely');
    const grid = () => root.querySelector<HTMLElement>('[role="grid"]');
    const count = () => Number(grid()?.getAttribute('aria-rowcount'));
    const all = count();
    await press('j', 's', '2');
    // It has left the list when that is shown anew.
    act(() => grid()?.blur());
    await settled();
    expect(count()).toBe(all - 1);
    act(() => grid()?.focus());
    await press('End', 'u');
    expect(count()).toBe(all);
    await press('a');
    expect(said()).toBe('#2001 is set as suggested.');
  });
  test('several are previewed before anything is run', async () => {
    const { press } = await open('queue-used');
    await press('x', 'J', 'J', 'J', 'J', 'e');
    expect(mocks.asked.filter((name) => name.startsWith('queue.') && name !== 'queue.saved')).toEqual(['queue.plan']);
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('5 tickets');
  });
  test('what is not sure is left alone, and the line says why', async () => {
    const { press, said, decided } = await open('queue-used');
    const before = decided();
    await press('j', 'j', 'a');
    expect(said()).toContain('#1044 was left alone');
    expect(decided()).toBe(before);
    // It names the key that takes it all the same: of this ticket.
    await press('1');
    expect(said()).toContain('#1044 is set to');
  });
  test('a number takes that value', async () => {
    const { press, said } = await open('queue-used');
    await press('j', 'j', '2');
    expect(said()).toContain('#1044 is set to');
  });
  test('keys do nothing while somebody types', async () => {
    const { root, press } = await open('queue-used');
    act(() => root.querySelector<HTMLInputElement>('[type="search"]')?.focus());
    await press('a', 'd', 'e');
    expect(mocks.asked).not.toContain('queue.plan');
  });
});

describe('the queue as a whole', () => {
  test('off: it says so and asks for nothing', async () => {
    const { root, press } = await open('queue-off');
    expect(root.textContent).toContain('The queue is off');
    expect(root.querySelector('[role="grid"]')).toBeNull();
    await press('a');
    expect(mocks.asked.filter((name) => name.startsWith('queue.'))).toEqual([]);
  });
  test.each([
    ['queue-first', 'Choose what comes into the queue'],
    ['queue-no-desk', 'No desk is known yet'],
    ['queue-empty', 'Nothing waits'],
    ['queue-unread', 'No desk could be read'],
  ])('%s says “%s”', async (state, title) => {
    const { root } = await open(state);
    expect(root.querySelector('h2')?.textContent).toBe(title);
  });
});
