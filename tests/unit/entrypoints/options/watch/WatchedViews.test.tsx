// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings, settingsSchema, type Settings } from '../../../../../core/settings';
import type { WatchedDesk } from '../../../../../core/messages';
import type { DeskView } from '../../../../../core/queue';
import { WatchedViews } from '../../../../../entrypoints/options/watch/WatchedViews';
import { withWatched } from '../../../../../entrypoints/pages/watch/watched';
import { DESK, nothing, open, somebody, switches } from './kit';

afterEach(() => void vi.restoreAllMocks());

const view = (id: number): DeskView => ({ id: String(id), title: `View ${id}` });
const some = [view(1), view(2), view(3)];
const many = Array.from({ length: 25 }, (_, index) => view(index + 1));

const watching = (...views: readonly DeskView[]): Settings =>
  withWatched(somebody({ capabilities: switches(true) }), DESK, views);

const show = (
  settings: Settings,
  answers: Parameters<typeof open>[1]['answers'] = {},
  { isOpen = true, policy = {} } = {},
) =>
  open(<WatchedViews desk={{ origin: DESK, open: isOpen }} />, {
    settings,
    policy,
    answers: { 'watch.get': () => nothing, ...answers },
  });

const offering = (views: readonly DeskView[]) => ({ 'watch.views': () => ({ views, error: null }) });

describe('choosing views', () => {
  test('loads them from the desk, and keeps those that were chosen with their titles', async () => {
    const { page, click, box, stored, asked } = await show(watching(), offering(some));
    expect(page.text()).toContain('None yet.');
    await page.press('Choose views');
    expect(asked).toContainEqual({ request: 'watch.views', payload: { origin: DESK } });
    expect(document.activeElement).toBe(box('View 1'));
    await click(box('View 3'));
    await click(box('View 1'));
    await page.press('Save views');
    expect(stored().desks[DESK]?.watched).toEqual([view(1), view(3)]);
    expect(settingsSchema.safeParse(stored()).success).toBe(true);
    expect(page.text()).toContain('2 views of acme.zendesk.com are watched.');
    expect(document.activeElement).toBe(page.button('Choose views'));
  });

  test('that is given up changes nothing', async () => {
    const { page, click, box, stored } = await show(watching(view(1)), offering(some));
    await page.press('Choose views');
    await click(box('View 1'));
    await page.press('Cancel');
    expect(stored().desks[DESK]?.watched).toEqual([view(1)]);
    expect(page.text()).toContain('View 1');
  });

  test('says while the desk is asked, and what it says where it refuses', async () => {
    let answer: (told: { views: readonly DeskView[]; error: { code: 'desk-signed-out' } }) => void = () => undefined;
    const { page } = await show(watching(), { 'watch.views': () => new Promise((resolve) => (answer = resolve)) });
    await page.press('Choose views');
    expect(page.button('Asking the desk').getAttribute('aria-disabled')).toBe('true');
    await act(async () => answer({ views: [], error: { code: 'desk-signed-out' } }));
    expect(page.text()).toContain('✕ The desk no longer accepts your session.');
    expect(page.hasButton('Choose views')).toBe(true);
  });

  test('needs an open tab; what is watched is shown without one, and can be given up', async () => {
    const { page, names, stored } = await show(watching(view(1), view(2)), {}, { isOpen: false });
    expect(page.text()).toContain('Open a tab of this desk first.');
    expect([...page.root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual(['View 1', 'View 2']);
    await page.press('Choose views');
    expect(names()).not.toContain('watch.views');
    await page.press('Watch none');
    expect(stored().desks[DESK]).toEqual({ descriptions: {} });
    expect(page.text()).toContain('No view of acme.zendesk.com is watched.');
  });

  test('a long list can be searched, a short one needs no search; what is out of sight stays chosen', async () => {
    const short = await show(watching(), offering(some));
    await short.page.press('Choose views');
    expect(short.page.root.querySelector('[type="search"]')).toBeNull();
    const { page, click, box, stored } = await show(watching(view(4)), offering(many));
    await page.press('Choose views');
    await page.type('[type="search"]', ' vIEW 1');
    expect(page.root.querySelectorAll('[type="checkbox"]')).toHaveLength(11);
    await click(box('View 17'));
    await page.type('[type="search"]', 'something else');
    expect(page.text()).toContain('No view fits the search.');
    await page.press('Save views');
    expect(stored().desks[DESK]?.watched).toEqual([view(4), view(17)]);
  });

  test('what the desk no longer offers is marked and can be let go; a new title is taken over', async () => {
    const { page, click, box, stored } = await show(
      watching(view(9), { id: '1', title: 'As it was called' }),
      offering(some),
    );
    await page.press('Choose views');
    expect(page.text()).toContain('View 9 (no longer offered by the desk)');
    await click(box('View 9'));
    await page.press('Save views');
    expect(stored().desks[DESK]?.watched).toEqual([view(1)]);
  });

  test('takes no more than can be stored', async () => {
    const { page, click, box, stored } = await show(watching(...many.slice(0, 19)), offering(many));
    await page.press('Choose views');
    await click(box('View 20'));
    expect(page.text()).toContain('20 chosen: more cannot be watched on one desk.');
    expect(box('View 21').disabled).toBe(true);
    await page.press('Save views');
    expect(settingsSchema.safeParse(stored()).success).toBe(true);
  });
});

test.each<[string, Settings, object]>([
  ['while it is switched off', defaultSettings(), {}],
  ['without suggestions', somebody({ capabilities: switches(true, false) }), {}],
  ['on a desk that is not allowed', watching(view(1)), { allowed: { desks: ['other.zendesk.com'] } }],
])('there is nothing to choose %s', async (_name, settings, policy) => {
  expect((await show(settings, {}, { policy })).page.text()).toBe('');
});

test('whoever has just chosen views sees within moments that the desk was looked at', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    let lookedAt: string | null = null;
    const told = (): WatchedDesk => ({ origin: DESK, state: 'watching', error: null, lookedAt, toDo: 0, ready: 0 });
    const { page, asked } = await show(watching(view(1)), { 'watch.get': () => ({ ...nothing, desks: [told()] }) });
    expect(page.text()).toContain('not looked yet');
    lookedAt = new Date().toISOString();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(page.text()).toContain('last looked');
    const before = asked.length;
    await act(() => vi.advanceTimersByTimeAsync(19_000));
    expect(asked).toHaveLength(before);
  } finally {
    vi.useRealTimers();
  }
});

test('how far it is stands below', async () => {
  const { page } = await show(watching(view(1)), {
    'watch.get': () => ({
      ...nothing,
      desks: [{ origin: DESK, state: 'watching', error: null, lookedAt: null, toDo: 3, ready: 5 }],
    }),
  });
  expect(page.text()).toContain('Watching, not looked yet · 3 to do · 5 wait for you');
});

describe('the views that the organisation names', () => {
  const policy = { watchedViews: ['second LINE', 'VIP'] };
  const desk: WatchedDesk = { origin: DESK, state: 'watching', error: null, lookedAt: null, toDo: 0, ready: 0 };
  const listed = (root: ParentNode) => [...root.querySelectorAll('li')].map(({ textContent }) => textContent);
  const told = (named: WatchedDesk['named']) => ({
    'watch.get': () => ({ ...nothing, desks: [named === undefined ? desk : { ...desk, named }] }),
  });

  test('stand as they are written until the desk has told its own, locked, and nothing is to be chosen', async () => {
    const { page } = await show(watching(), told(undefined), { policy });
    expect(listed(page.root)).toEqual(policy.watchedViews);
    expect(page.text()).toContain('Set by Acme Ltd.');
    expect(page.text()).not.toContain('Your own choice is kept.');
    expect(page.root.querySelector('button')).toBeNull();
  });

  test('stand as the desk calls them, with what it does not have, and the person’s own are kept beside', async () => {
    const { page, stored } = await show(watching(view(1)), told({ views: [view(2)], missing: ['VIP'] }), { policy });
    expect(listed(page.root)).toEqual(['View 2']);
    expect(page.text()).toContain('Set by Acme Ltd. Your own choice is kept.');
    expect(page.text()).toContain('not found: “VIP”');
    expect(stored().desks[DESK]?.watched).toEqual([view(1)]);
  });

  test('may be none, on this desk or at all', async () => {
    const nowhere = await show(watching(), told({ views: [], missing: ['VIP'] }), { policy });
    expect(nowhere.page.text()).toContain('None of them is on this desk.');
    const empty = await show(watching(view(1)), {}, { policy: { watchedViews: [] } });
    expect(empty.page.text()).toContain('None.');
    expect(listed(empty.page.root)).toEqual([]);
  });
});
