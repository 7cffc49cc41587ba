import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageHealth } from '../../../../../../core/health';
import { askTab } from '../../../../../../entrypoints/background/desks/health/ask-tab';
import { freshBrowser, ref } from '../../kit/world';

afterEach(() => vi.restoreAllMocks());

describe('what a tab tells of its ticket', () => {
  it('becomes a report without the ticket’s number', async () => {
    freshBrowser();
    const told: PageHealth = {
      ref,
      refusedBy: null,
      last: { summary: null, error: { code: 'not-the-same-ticket', detail: ref.ticketId }, at: null },
      options: null,
      page: [{ name: 'ticket', state: 'missing', way: '', failed: [`a: #ticket-${ref.ticketId}`], essential: true }],
      reading: false,
    };
    Object.assign(browser.tabs, { sendMessage: () => Promise.resolve(told) });
    const { health, silent } = await askTab(7, false);
    expect([health?.page[0]?.failed, health?.error, silent]).toEqual([
      ['a: #ticket-{id}'],
      { code: 'not-the-same-ticket' },
      false,
    ]);
    expect(JSON.stringify(health)).not.toContain(ref.ticketId);
  });

  it('is nothing where no ticket is shown', async () => {
    freshBrowser();
    Object.assign(browser.tabs, { sendMessage: () => Promise.resolve(null) });
    expect(await askTab(7, false)).toEqual({ health: null, silent: false });
  });
});
