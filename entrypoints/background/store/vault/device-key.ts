import { openDB } from 'idb';
import { logProblem } from '../../log';
import { dropDatabase, openInTime } from '../databases';
import { makeDeviceKey } from './crypto';

const STORE = 'keys';
const NAME = 'device';
const DATABASE = 'deskside-vault';
const OPEN_MS = 3_000;

const open = () =>
  openInTime(
    openDB(DATABASE, 1, {
      upgrade(db) {
        db.createObjectStore(STORE);
      },
      blocking(_current, _wanted, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    }),
    OPEN_MS,
  );

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

/** `later`: its database does not open, and is deleted as soon as it can be. Until then the key opens nothing that is still there. */
export async function forgetDeviceKey(): Promise<'erased' | 'later'> {
  try {
    const db = await open();
    await db.delete(STORE, NAME);
    db.close();
    return 'erased';
  } catch (thrown) {
    logProblem('the device key could not be deleted by itself', thrown);
    return dropDatabase(DATABASE);
  }
}
