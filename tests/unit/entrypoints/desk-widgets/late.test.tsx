// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { SentRecord } from '../../../../core/messages';
import { lend, publishHandle } from '../../../../entrypoints/desk-bootstrap/handle';
import { preview } from '../../../../entrypoints/desk-widgets/late/preview';
import { SentDialog } from '../../../../entrypoints/desk-widgets/late/SentDialog';
import { mount } from '../../components/mount';

const dialog = () => <SentDialog id="s1" load={() => Promise.resolve<SentRecord | null>(null)} onClose={() => {}} />;
const asked = vi.fn();

beforeEach(() => {
  publishHandle({
    current: null,
    watch: () => undefined,
    alive: new AbortController().signal,
    widgets: true,
    source: false,
    lent: {},
    host: null,
    endEarlyRoom: () => undefined,
    isRepeat: () => false,
  });
  asked.mockReset();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(asked);
});
afterEach(() => vi.restoreAllMocks());

it('is brought once, at the first need, and stands in its place until that is gone', async () => {
  asked.mockImplementation(() => {
    lend('preview', preview);
    return Promise.resolve({ on: true });
  });
  const first = await mount(dialog());
  await vi.waitFor(() => expect(first.text()).toContain('no longer kept'));
  const second = await mount(dialog());
  await vi.waitFor(() => expect(second.text()).toContain('no longer kept'));
  expect(asked.mock.calls).toEqual([[{ request: 'late.inject', payload: { name: 'preview' } }]]);
});

it('says so where it cannot come', async () => {
  asked.mockRejectedValue(new Error('gone'));
  const shown = await mount(dialog());
  await vi.waitFor(() => expect(shown.text()).toContain('Reload this tab'));
});
