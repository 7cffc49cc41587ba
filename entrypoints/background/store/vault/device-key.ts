import { openDB } from 'idb';
import { makeDeviceKey } from './crypto';

const STORE = 'keys';
const NAME = 'device';

const open = () =>
  openDB('deskside-vault', 1, {
    upgrade(db) {
      db.createObjectStore(STORE);
    },
  });

/** The non-extractable wrapping key of this browser profile; null when the browser has dropped it. */
export async function readDeviceKey(): Promise<CryptoKey | null> {
  const db = await open();
  const stored: unknown = await db.get(STORE, NAME);
  db.close();
  return stored instanceof CryptoKey ? stored : null;
}

export async function ensureDeviceKey(): Promise<CryptoKey> {
  const present = await readDeviceKey();
  if (present) return present;
  const key = await makeDeviceKey();
  const db = await open();
  await db.put(STORE, key, NAME);
  db.close();
  return key;
}

export async function forgetDeviceKey(): Promise<void> {
  const db = await open();
  await db.delete(STORE, NAME);
  db.close();
}
