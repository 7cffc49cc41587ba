import { browser } from 'wxt/browser';
import { refKey } from '../../../core/ticket';
import { makeTurns } from '../in-turn';
import type { RequestAbout } from './previews';

/**
 * What the fences of a request are made of that is shown before it is sent, so that the request that was shown is the one that is sent,
 * by the next worker too. In the browser's memory only (`storage.session`).
 */
const PREFIX = 'fences:';
const KEEP = 50;

const keyOf = ({ ref, feature }: RequestAbout): string => `${PREFIX}${feature}:${refKey(ref)}`;

const inTurn = makeTurns();

/** Undefined where nothing was shown. */
export async function knownSeed(about: RequestAbout): Promise<string | undefined> {
  const key = keyOf(about);
  const seed: unknown = (await browser.storage.session.get(key))[key];
  return typeof seed === 'string' ? seed : undefined;
}

const seedKeys = async (): Promise<string[]> =>
  Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));

/** The same until something was sent. `fresh` makes one where there is none. */
export const keptSeed = (about: RequestAbout, fresh: () => string): Promise<string> =>
  inTurn(async () => {
    const known = await knownSeed(about);
    if (known !== undefined) return known;
    const seed = fresh();
    const others = await seedKeys();
    if (others.length >= KEEP) await browser.storage.session.remove(others);
    await browser.storage.session.set({ [keyOf(about)]: seed });
    return seed;
  });

/** What is sent next has other fences. */
export const forgetSeed = (about: RequestAbout): Promise<void> =>
  inTurn(() => browser.storage.session.remove(keyOf(about)));

export const forgetSeeds = (): Promise<void> => inTurn(async () => browser.storage.session.remove(await seedKeys()));
