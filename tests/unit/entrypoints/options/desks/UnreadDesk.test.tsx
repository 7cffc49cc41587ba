// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskSummary } from '../../../../../core/messages';
import { DeskPage } from '../../../../../entrypoints/options/desks/DeskPage';
import { nothing, open, somebody, switches } from '../watch/kit';

const silent = { addListener: () => undefined, removeListener: () => undefined };
beforeEach(() => void Object.assign(browser.permissions, { onAdded: silent, onRemoved: silent }));
afterEach(() => void vi.restoreAllMocks());

const HELP = 'https://help.acme.example';
const added = (change: Partial<DeskSummary> = {}): DeskSummary => ({
  origin: HELP,
  desk: 'freshdesk',
  name: 'Freshdesk',
  describedBy: null,
  state: 'not-read',
  custom: true,
  catalogue: null,
  lastReadAt: null,
  examples: 0,
  open: true,
  ...change,
});

const show = (desk: DeskSummary, watch = true, policy = {}) =>
  open(<DeskPage desk={desk} onChanged={() => Promise.resolve()} />, {
    settings: somebody({ capabilities: switches(watch) }),
    policy,
    answers: {
      'watch.get': () => nothing,
      'watch.views': () => ({ views: [{ id: '1', title: 'Unassigned' }], error: null }),
    },
  });

test('a desk whose fields were never read has a section with its views, which can be chosen', async () => {
  const { page, click, box, stored } = await show(added());
  expect(page.text()).toContain('Desk: help.acme.example');
  await page.press('Choose views');
  await click(box('Unassigned'));
  await page.press('Save views');
  expect(stored().desks[HELP]).toEqual({ descriptions: {}, watched: [{ id: '1', title: 'Unassigned' }] });
});

test.each<[string, Parameters<typeof show>]>([
  ['while that is switched off', [added(), false]],
  ['which the organisation does not allow', [added(), true, { allowed: { desks: ['acme.zendesk.com'] } }]],
  ['that is not recognised', [added({ desk: null, state: 'not-recognised' })]],
  ['that the browser keeps from us', [added({ state: 'no-access' })]],
])('a desk %s has none', async (_name, [desk, watch, policy]) => {
  const { page } = await show(desk, watch, policy);
  expect(page.text()).toContain('help.acme.example');
  expect(page.text()).not.toContain('Desk: help.acme.example');
});
