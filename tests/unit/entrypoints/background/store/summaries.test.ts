import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import {
  forgetSummaries,
  keepSummary,
  keptSummary,
  type MadeSummary,
} from '../../../../../entrypoints/background/store/summaries';
import { freshBrowser, ref } from '../kit/world';

const made = (text = 'It burns.'): MadeSummary => ({
  stateKey: 'one',
  reader: 'en',
  newestMessageId: 'm2',
  summary: {
    id: 's',
    lines: [{ about: 'issue', text, messageId: 'm1' }],
    mood: null,
    isPartial: false,
    source: { providerId: 'compatible', label: 'l', sent: true, ms: 1 },
    createdAt: '2026-11-30T00:00:00Z',
  },
});
const nothing = { made: null, notFor: null };

beforeEach(() => freshBrowser());

describe('what is kept of summaries', () => {
  it('is the last one of a ticket, in memory only, and what was given up beside it', async () => {
    await keepSummary(ref, { made: made(), notFor: null });
    await keepSummary(ref, { notFor: 'two' });
    expect(await keptSummary(ref)).toMatchObject({ made: made(), notFor: 'two' });
    expect(await browser.storage.local.get(null)).toEqual({});
    await keepSummary(ref, { made: made('It smokes.'), notFor: null });
    expect((await keptSummary(ref)).made?.summary.lines[0]?.text).toBe('It smokes.');
  });

  it('are the newest fifty tickets', async () => {
    for (let at = 0; at < 52; at += 1) await keepSummary({ ...ref, ticketId: String(at + 1) }, { made: made() });
    const all = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith('summary:'));
    expect(all).toHaveLength(50);
    expect((await keptSummary({ ...ref, ticketId: '52' })).made).not.toBeNull();
  });

  it('counts for nothing where it is not what this version writes', async () => {
    await keepSummary(ref, { made: made() });
    const [key = ''] = Object.keys(await browser.storage.session.get(null)).filter((one) => one.startsWith('summary:'));
    await browser.storage.session.set({
      [key]: { made: { ...made(), summary: { lines: 'all' } }, notFor: null, at: '' },
    });
    expect(await keptSummary(ref)).toEqual(nothing);
  });

  it('is forgotten without anything else', async () => {
    await keepSummary(ref, { made: made() });
    await browser.storage.session.set({ other: 1 });
    await forgetSummaries();
    expect(await keptSummary(ref)).toEqual(nothing);
    expect(await browser.storage.session.get('other')).toEqual({ other: 1 });
  });
});
