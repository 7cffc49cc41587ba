import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { carryInsert, forgetInserts, takeInsert } from '../../../../../entrypoints/background/store/carried-insert';
import { freshBrowser, ref } from '../kit/world';

const insert = { runId: 'r', text: 'Start [device] again.', fills: ['the printer'], force: false };

beforeEach(() => freshBrowser());
afterEach(() => void vi.useRealTimers());

test('a press on Insert is told once, to the tab and the ticket in which it waits', async () => {
  await carryInsert(7, ref, insert);
  expect(await takeInsert(8, ref)).toBeNull();
  expect(await takeInsert(7, ref)).toEqual(insert);
  expect(await takeInsert(7, ref)).toBeNull();
});

test('another ticket in the tab ends it', async () => {
  await carryInsert(7, ref, insert);
  expect(await takeInsert(7, { ...ref, ticketId: '9' })).toBeNull();
  expect(await takeInsert(7, ref)).toBeNull();
});

test('it waits no longer than a page waits for its reply box, and not in a clock that went back', async () => {
  for (const later of [120_000, -1]) {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    await carryInsert(7, ref, insert);
    vi.setSystemTime(1_000_000 + later);
    expect(await takeInsert(7, ref)).toBeNull();
  }
});

test('whoever erases, stops waiting, or finds something else there has nothing inserted', async () => {
  await carryInsert(7, ref, insert);
  await carryInsert(7, ref, null);
  expect(await takeInsert(7, ref)).toBeNull();
  await carryInsert(7, ref, insert);
  await forgetInserts();
  expect(await takeInsert(7, ref)).toBeNull();
  await browser.storage.session.set({ 'insert:7': { ticket: 'x' } });
  expect(await takeInsert(7, ref)).toBeNull();
});
