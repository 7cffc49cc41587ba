import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { keepingPolicy, loadPolicy, lookForPolicy } from '../../../../../../entrypoints/background/rules/arrival';
import { eraseData } from '../../../../../../entrypoints/background/page-requests/data-requests';
import { eraseVault } from '../../../../../../entrypoints/background/store/vault/vault';
import { ManagedArea, onDisk, reopen } from '../../kit/managed-area';

const KEY = 'sk-organisation-1234567890-abcd';
const policy = { organisation: 'Acme', provider: { use: 'openai', model: 'gpt-5-mini', key: KEY } };
const known = { state: { is: 'known', policy }, problems: [] };
let area = ManagedArea.install();

beforeEach(async () => {
  area = ManagedArea.install();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  area.says = { set: policy };
  await lookForPolicy();
});

/** As bytes and in base64, in the three ways in which it may lie between others. */
const forms = [
  KEY,
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + KEY)
      .toString('base64')
      .slice(4, -4),
  ),
];

describe('the organisation’s key', () => {
  it('lies on the disk sealed only, and counts again at the next start', async () => {
    const disk = await onDisk();
    for (const form of forms) expect(disk).not.toContain(form);
    expect(disk).toContain('gpt-5-mini');
    await reopen();
    area.says = 'slow';
    expect(await loadPolicy()).toEqual(known);
  });

  it('is sealed with the key of this browser profile: without it nothing is allowed until the browser says the policy again', async () => {
    await reopen();
    await eraseVault();
    expect((await loadPolicy()).state).toEqual({ is: 'waiting' });
    await lookForPolicy();
    await reopen();
    expect(await loadPolicy()).toEqual(known);
  });

  it('outlives an erasure of everything, sealed anew', async () => {
    const before = await onDisk();
    await eraseData({ what: 'everything' });
    const after = await onDisk();
    expect(after).not.toBe(before);
    for (const form of forms) expect(after).not.toContain(form);
    await reopen();
    expect(await loadPolicy()).toEqual(known);
  });

  it('outlives an erasure that comes before the browser has said anything', async () => {
    await reopen();
    area.says = 'slow';
    await eraseData({ what: 'everything' });
    expect(await loadPolicy()).toEqual(known);
  });

  it('that was taken out of the policy is taken out of the copy', async () => {
    area.says = { set: { ...policy, provider: { use: 'openai', model: 'gpt-5-mini' } } };
    expect(await lookForPolicy()).toBe(true);
    await reopen();
    expect((await loadPolicy()).state).toEqual({
      is: 'known',
      policy: { ...policy, provider: { use: 'openai', model: 'gpt-5-mini' } },
    });
  });

  it('that was changed is news, though nothing else was', async () => {
    area.says = { set: { ...policy, provider: { ...policy.provider, key: `${KEY}-2` } } };
    expect([await lookForPolicy(), await lookForPolicy()]).toEqual([true, false]);
  });
});

it('a disk that takes no copy is noted, and the policy counts all the same', async () => {
  await reopen();
  await browser.storage.local.clear();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
  expect([await lookForPolicy(), await loadPolicy()]).toEqual([true, known]);
  vi.restoreAllMocks();
});

it('an erasure that fails leaves its error to whoever asked, and the next one works', async () => {
  await expect(keepingPolicy(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  await keepingPolicy(() => browser.storage.local.clear());
  await reopen();
  expect(await loadPolicy()).toEqual(known);
});
