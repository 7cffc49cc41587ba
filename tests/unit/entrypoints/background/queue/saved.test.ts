import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { SavedQueueView } from '../../../../../core/schema/queue-panel';
import { keepViews, keptViews } from '../../../../../entrypoints/background/queue/saved';
import { panelOpened, showQueue } from '../../../../../entrypoints/background/queue/show';
import { eraseData, exportData } from '../../../../../entrypoints/background/page-requests/data-requests';
import { freshBrowser } from '../kit/world';

const view = (id: string): SavedQueueView => ({
  id,
  name: 'Mine, unsure',
  filters: {
    text: '',
    statuses: ['open'],
    priorities: [],
    assignees: [],
    teams: [],
    topics: [],
    intents: [],
    sources: [],
    desks: [],
    sync: [],
    confidence: ['not-sure'],
    from: null,
    to: null,
    snoozed: false,
  },
  sort: 'age',
});

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  freshBrowser();
});

describe('views that are kept', () => {
  it('stay as they are, go into the export, and go with everything', async () => {
    await keepViews([view('a'), view('b')]);
    expect((await keptViews()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(JSON.parse((await exportData()).json)).toMatchObject({ queueViews: [{ id: 'a' }, { id: 'b' }] });
    await eraseData({ what: 'everything' });
    expect(await keptViews()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['more than fifty', Array.from({ length: 51 }, (_none, index) => view(String(index)))],
    ['of another shape', [{ ...view('a'), extra: 1 }]],
    ['no list', 'views'],
  ])('change nothing where they are %s', async (_name, views) => {
    await keepViews([view('kept')]);
    await keepViews(views);
    expect((await keptViews()).map(({ id }) => id)).toEqual(['kept']);
  });
});

describe('showing the queue', () => {
  it('opens the panel beside the tab in which it was pressed, before anything else is asked of the browser', async () => {
    const open = vi.fn(() => Promise.resolve());
    Object.assign(browser, { sidePanel: { open } });
    const shown = showQueue(7);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    await shown;
    Object.assign(browser, { sidePanel: undefined });
  });

  it('is a tab where the browser has no panel, or does not let it open: the one that is open already', async () => {
    const create = vi.fn(() => Promise.resolve({}));
    const update = vi.fn(() => Promise.resolve({}));
    Object.assign(browser.tabs, { create, update });
    Object.assign(browser.windows, { update: () => Promise.resolve({}) });
    Object.assign(browser, { sidePanel: { open: () => Promise.reject(new Error('no gesture')) } });
    await showQueue(7);
    Object.assign(browser, { sidePanel: undefined });
    const closed = panelOpened({ id: 9, windowId: 1 });
    await showQueue(7);
    closed();
    await showQueue(null);
    expect([create.mock.calls.length, update.mock.calls]).toEqual([2, [[9, { active: true }]]]);
  });
});
