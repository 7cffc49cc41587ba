import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { makeTurns } from '../in-turn';

/** Origins whose desk keeps its session to itself, so that we have to hear what it loads from the start of the page. */
const KEY = 'observedDesks';

const inTurn = makeTurns();

export async function observedOrigins(): Promise<readonly string[]> {
  const parsed = z.array(z.string()).safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : [];
}

export const rememberObserved = (origin: string): Promise<void> =>
  inTurn(async () => {
    const known = await observedOrigins();
    if (!known.includes(origin)) await browser.storage.local.set({ [KEY]: [...known, origin] });
  });

export const forgetObserved = (origin: string): Promise<void> =>
  inTurn(async () => {
    const known = await observedOrigins();
    if (known.includes(origin)) await browser.storage.local.set({ [KEY]: known.filter((other) => other !== origin) });
  });
