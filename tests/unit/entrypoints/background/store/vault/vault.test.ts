import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { forgetDeviceKey, readDeviceKey } from '../../../../../../entrypoints/background/store/vault/device-key';
import {
  eraseVault,
  giveUpPassphrase,
  keyHints,
  lock,
  readKey,
  removeKey,
  saveKey,
  setPassphrase,
  unlock,
  vaultState,
} from '../../../../../../entrypoints/background/store/vault/vault';
import { freshBrowser } from '../../kit/world';

// The real number of rounds takes a second for each try; that it is what it should be is looked at on its own.
vi.mock('../../../../../../entrypoints/background/store/vault/crypto', async (original) => {
  const real = await original<typeof import('../../../../../../entrypoints/background/store/vault/crypto')>();
  return {
    ...real,
    deriveBits: (passphrase: string, salt: Uint8Array<ArrayBuffer>) => real.deriveBits(passphrase, salt, 10),
  };
});

const KEY = 'sk-proj-Zk3qP0vXw9LmN7bR5tYc';
const key = (value: string | null) => ({ ok: true, value });
const error = (code: string) => ({ ok: false, error: { code } });

async function everything(): Promise<string> {
  return JSON.stringify([
    await browser.storage.local.get(null),
    await browser.storage.session.get(null),
    await browser.storage.sync.get(null),
  ]);
}

beforeEach(freshBrowser);

describe('a forgotten passphrase', () => {
  it('goes with the keys that only it opens, and with nothing else that is kept', async () => {
    await browser.storage.local.set({ settings: { mine: true } });
    await saveKey('compatible', KEY);
    await setPassphrase('correct horse battery');
    await lock();
    const deviceKey = await readDeviceKey();
    expect(await giveUpPassphrase()).toBe(true);
    expect([await vaultState(), await keyHints(), await readKey('compatible')]).toEqual([
      'no-passphrase',
      {},
      key(null),
    ]);
    expect(await browser.storage.local.get('settings')).toEqual({ settings: { mine: true } });
    expect(await readDeviceKey()).toEqual(deviceKey);
    expect(await saveKey('compatible', KEY)).toMatchObject({ ok: true });
    expect(await readKey('compatible')).toEqual(key(KEY));
  });

  it.each([
    ['no passphrase', () => Promise.resolve()],
    ['one that is unlocked', () => setPassphrase('correct horse battery')],
  ])('is not what somebody with %s has: nothing goes', async (_name, prepare) => {
    await saveKey('compatible', KEY);
    await prepare();
    expect(await giveUpPassphrase()).toBe(false);
    expect(await readKey('compatible')).toEqual(key(KEY));
  });
});

describe('a saved key', () => {
  it('comes back, and is nowhere in storage in a readable form', async () => {
    expect(await saveKey('compatible', KEY)).toEqual({ ok: true, value: KEY.slice(-4) });
    expect(await readKey('compatible')).toEqual(key(KEY));
    const said = await everything();
    const bytes = new TextEncoder().encode(KEY);
    const base64 = [0, 1, 2].map((shift) => Buffer.from(bytes.subarray(shift)).toString('base64').slice(0, 20));
    for (const form of [
      KEY,
      KEY.slice(0, 12),
      [...bytes].join(','),
      Buffer.from(bytes).toString('hex'),
      encodeURIComponent(KEY),
      ...base64,
    ])
      expect(said).not.toContain(form);
    expect(said).toContain(`"last4":"${KEY.slice(-4)}"`);
  });

  it.each([
    ['abcdefghijk', ''],
    ['abcdefghijkl', 'ijkl'],
  ])('%s shows "%s" of itself', async (value, hint) => {
    await saveKey('compatible', value);
    expect(await keyHints()).toEqual({ compatible: { last4: hint, refused: false } });
  });

  it('is sealed anew each time', async () => {
    await saveKey('compatible', KEY);
    const before = await everything();
    await saveKey('compatible', KEY);
    expect(await everything()).not.toBe(before);
  });

  it('is gone when removed', async () => {
    await saveKey('compatible', KEY);
    await removeKey('compatible');
    expect(await readKey('compatible')).toEqual(key(null));
    expect(await keyHints()).toEqual({});
  });

  it('cannot be opened by a key that can be read out', async () => {
    await saveKey('compatible', KEY);
    const device = await readDeviceKey();
    expect(device?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', device as CryptoKey)).rejects.toThrow();
  });

  it('is said to be lost when the browser dropped what opens it, and can be entered again', async () => {
    await saveKey('compatible', KEY);
    await forgetDeviceKey();
    expect([await readKey('compatible'), await vaultState(), await setPassphrase('correct horse')]).toEqual([
      error('key-lost'),
      'lost',
      error('key-lost'),
    ]);
    await saveKey('compatible', KEY);
    expect([await readKey('compatible'), await vaultState()]).toEqual([key(KEY), 'no-passphrase']);
  });

  it('that was changed on the disk is not believed', async () => {
    await saveKey('compatible', KEY);
    const { vault } = (await browser.storage.local.get('vault')) as {
      vault: { items: { compatible: { sealed: { data: string } } } };
    };
    const { sealed } = vault.items.compatible;
    sealed.data = Buffer.from(sealed.data, 'base64').fill(0, 0, 1).toString('base64');
    await browser.storage.local.set({ vault });
    expect(await readKey('compatible')).toEqual(error('key-lost'));
  });

  it('is gone with everything else', async () => {
    await saveKey('compatible', KEY);
    await setPassphrase('correct horse');
    await eraseVault();
    expect([await everything(), await readDeviceKey()]).toEqual(['[{},{"policy.now":{"is":"none"}},{}]', null]);
  });
});

describe('a passphrase', () => {
  beforeEach(async () => {
    await saveKey('compatible', KEY);
    expect(await setPassphrase('correct horse')).toEqual({ ok: true, value: undefined });
  });

  it('leaves the key open until it is locked, then only itself opens it', async () => {
    expect([await vaultState(), await readKey('compatible')]).toEqual(['open', key(KEY)]);
    await lock();
    expect([await vaultState(), await readKey('compatible'), await saveKey('compatible', 'another')]).toEqual([
      'locked',
      error('key-locked'),
      error('key-locked'),
    ]);
    expect([await unlock('wrong horse'), await vaultState()]).toEqual([false, 'locked']);
    expect([await unlock('correct horse'), await readKey('compatible')]).toEqual([true, key(KEY)]);
  });

  it('is not stored', async () => {
    expect(await everything()).not.toContain('correct horse');
  });

  it('shuts the device key out', async () => {
    await lock();
    await forgetDeviceKey();
    expect([await unlock('correct horse'), await readKey('compatible')]).toEqual([true, key(KEY)]);
  });

  it('can be changed; the old one opens nothing any more', async () => {
    await setPassphrase('battery staple');
    await lock();
    expect([await unlock('correct horse'), await unlock('battery staple'), await readKey('compatible')]).toEqual([
      false,
      true,
      key(KEY),
    ]);
  });

  it('can be removed, but not while locked', async () => {
    await lock();
    expect(await setPassphrase(null)).toEqual(error('key-locked'));
    await unlock('correct horse');
    await setPassphrase(null);
    expect([await vaultState(), await readKey('compatible')]).toEqual(['no-passphrase', key(KEY)]);
  });

  it.each(['encrypt', 'deriveBits', 'importKey'] as const)(
    'that cannot be set because %s fails halfway leaves the old one as it is',
    async (step) => {
      const fails = vi.spyOn(crypto.subtle, step).mockRejectedValueOnce(new Error('no'));
      await expect(setPassphrase('battery staple')).rejects.toThrow();
      fails.mockRestore();
      await lock();
      expect([await unlock('battery staple'), await unlock('correct horse'), await readKey('compatible')]).toEqual([
        false,
        true,
        key(KEY),
      ]);
    },
  );

  it('that cannot be written leaves the old one as it is', async () => {
    const fails = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(setPassphrase(null)).rejects.toThrow('full');
    fails.mockRestore();
    expect(await readKey('compatible')).toEqual(key(KEY));
    await lock();
    expect([await unlock('correct horse'), await readKey('compatible')]).toEqual([true, key(KEY)]);
  });

  it('and a key that are changed at the same moment both stay', async () => {
    const [changed, saved] = await Promise.all([
      setPassphrase('battery staple'),
      saveKey('compatible', 'a-newer-key-0001'),
    ]);
    expect([changed.ok, saved.ok]).toEqual([true, true]);
    await lock();
    expect([await unlock('battery staple'), await readKey('compatible')]).toEqual([true, key('a-newer-key-0001')]);
  });
});

it('a passphrase costs at least what OWASP asks for', async () => {
  const { PBKDF2_ROUNDS } = await import('../../../../../../entrypoints/background/store/vault/crypto');
  await saveKey('compatible', KEY);
  await setPassphrase('correct horse');
  const { vault } = (await browser.storage.local.get('vault')) as { vault: { passphrase: { rounds: number } } };
  expect([PBKDF2_ROUNDS >= 600_000, vault.passphrase.rounds]).toEqual([true, PBKDF2_ROUNDS]);
});
