import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { desksideError } from '../../../../core/errors';
import type { KeyView } from '../../../../core/messages';
import { fail, ok, type Result } from '../../../../core/result';
import { deriveBits, fromBase64, importKey, PBKDF2_ROUNDS, randomBytes, seal, toBase64, unseal } from './crypto';
import { makeTurns } from '../../in-turn';
import { ensureDeviceKey, forgetDeviceKey, readDeviceKey } from './device-key';

const KEY = 'vault';
const QUARANTINE = 'vault.quarantine';
const SESSION_KEY = 'vault.unlocked';
const CHECK = 'deskside';

const sealedSchema = z.strictObject({ iv: z.string(), data: z.string() });
const vaultSchema = z.strictObject({
  version: z.literal(1),
  /** Present when a passphrase protects the vault: `check` opens only with the right one. */
  passphrase: z.optional(z.strictObject({ salt: z.string(), rounds: z.number(), check: sealedSchema })),
  /** `refused`: the provider did not accept it when it was used last. */
  items: z.record(
    z.string(),
    z.strictObject({ sealed: sealedSchema, last4: z.string(), refused: z.optional(z.boolean()) }),
  ),
});
type Vault = z.infer<typeof vaultSchema>;

export type VaultState = 'open' | 'locked' | 'lost' | 'no-passphrase';

/** An unreadable vault is kept aside before anything can overwrite it. */
async function read(): Promise<Vault> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const parsed = vaultSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  if (stored !== undefined) await browser.storage.local.set({ [QUARANTINE]: stored });
  return { version: 1, items: {} };
}

/** Every change reads, seals and writes without another one in between: a passphrase takes a while, and a key saved meanwhile would be lost. */
const inTurn = makeTurns();

const write = (vault: Vault): Promise<void> => browser.storage.local.set({ [KEY]: vault });

async function unlockedKey(): Promise<CryptoKey | null> {
  const bits: unknown = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
  return typeof bits === 'string' ? importKey(fromBase64(bits)) : null;
}

/** The key that opens the items now: the passphrase's when there is one, else the device's. */
const openingKey = (vault: Vault): Promise<CryptoKey | null> => (vault.passphrase ? unlockedKey() : readDeviceKey());

export async function vaultState(): Promise<VaultState> {
  const vault = await read();
  if (vault.passphrase) return (await unlockedKey()) ? 'open' : 'locked';
  return Object.keys(vault.items).length > 0 && !(await readDeviceKey()) ? 'lost' : 'no-passphrase';
}

/** Short keys show nothing: four of eight characters would be half of the secret. */
const hint = (key: string): string => (key.length >= 12 ? key.slice(-4) : '');

export const saveKey = (provider: string, key: string): Promise<Result<string>> =>
  inTurn(async () => {
    const vault = await read();
    const opening = vault.passphrase ? await unlockedKey() : await ensureDeviceKey();
    if (!opening) return fail(desksideError('key-locked'));
    const last4 = hint(key);
    await write({ ...vault, items: { ...vault.items, [provider]: { sealed: await seal(opening, key), last4 } } });
    return ok(last4);
  });

export const removeKey = (provider: string): Promise<void> =>
  inTurn(async () => {
    const vault = await read();
    const { [provider]: _removed, ...items } = vault.items;
    await write({ ...vault, items });
  });

/** What may be shown of the saved keys, by slot. */
export async function keyHints(): Promise<Record<string, KeyView>> {
  return Object.fromEntries(
    Object.entries((await read()).items).map(([provider, { last4, refused = false }]) => [
      provider,
      { last4, refused },
    ]),
  );
}

/** Notes whether the provider accepts the saved key; writes only what is new. */
export const noteKey = (provider: string, refused: boolean): Promise<void> =>
  inTurn(async () => {
    const vault = await read();
    const item = vault.items[provider];
    if (item && (item.refused ?? false) !== refused)
      await write({ ...vault, items: { ...vault.items, [provider]: { ...item, refused } } });
  });

/** The key itself, for a call from this worker; null when none was saved. Errors: `key-locked`, `key-lost`. */
export async function readKey(provider: string): Promise<Result<string | null>> {
  const vault = await read();
  const item = vault.items[provider];
  if (!item) return ok(null);
  const opening = await openingKey(vault);
  if (!opening) return fail(desksideError(vault.passphrase ? 'key-locked' : 'key-lost'));
  const key = await unseal(opening, item.sealed);
  return key === null ? fail(desksideError('key-lost')) : ok(key);
}

export async function unlock(passphrase: string): Promise<boolean> {
  const { passphrase: lock } = await read();
  if (!lock) return true;
  const bits = await deriveBits(passphrase, fromBase64(lock.salt), lock.rounds);
  if ((await unseal(await importKey(bits), lock.check)) !== CHECK) return false;
  await browser.storage.session.set({ [SESSION_KEY]: toBase64(bits) });
  return true;
}

export const lock = (): Promise<void> => browser.storage.session.remove(SESSION_KEY);

/** Sets, changes or (with null) removes the passphrase; every item is sealed anew. Nothing is written when one cannot be opened. */
export const setPassphrase = (passphrase: string | null): Promise<Result<void>> => inTurn(() => sealAnew(passphrase));

async function sealAnew(passphrase: string | null): Promise<Result<void>> {
  const vault = await read();
  const opening = await openingKey(vault);
  if (!opening && (vault.passphrase || Object.keys(vault.items).length > 0))
    return fail(desksideError(vault.passphrase ? 'key-locked' : 'key-lost'));
  const salt = randomBytes(16);
  const bits = passphrase === null ? null : await deriveBits(passphrase, salt);
  const next = bits ? await importKey(bits) : await ensureDeviceKey();
  const items: Vault['items'] = {};
  for (const [provider, item] of Object.entries(vault.items)) {
    const key = opening ? await unseal(opening, item.sealed) : null;
    if (key === null) return fail(desksideError('key-lost'));
    items[provider] = { sealed: await seal(next, key), last4: item.last4 };
  }
  await write({
    version: 1,
    ...(bits ? { passphrase: { salt: toBase64(salt), rounds: PBKDF2_ROUNDS, check: await seal(next, CHECK) } } : {}),
    items,
  });
  if (bits) await browser.storage.session.set({ [SESSION_KEY]: toBase64(bits) });
  else await lock();
  return ok(undefined);
}

/**
 * For a forgotten passphrase: it goes, and so do the keys that nothing else opens. False, and nothing goes, while the vault is not
 * locked. What the device seals (a key that the organisation provides) can still be opened.
 */
export const giveUpPassphrase = (): Promise<boolean> =>
  inTurn(async () => {
    if ((await vaultState()) !== 'locked') return false;
    await write({ version: 1, items: {} });
    return true;
  });

export const eraseVault = (): Promise<'erased' | 'later'> =>
  inTurn(async () => {
    await browser.storage.local.remove([KEY, QUARANTINE]);
    await lock();
    return forgetDeviceKey();
  });
