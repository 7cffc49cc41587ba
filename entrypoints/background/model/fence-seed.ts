import { randomHex } from '../hex';
import { loadEffective } from '../rules/load';
import { keptSeed, knownSeed } from '../store/fence-seeds';
import type { RequestAbout } from '../store/previews';

const newSeed = (): string => randomHex(8);

/** For a request that is looked at now. */
export const seedToLookAt = (about: RequestAbout): Promise<string> => keptSeed(about, newSeed);

/** For a request that is made now; undefined where nobody looks at it before it is sent. */
export async function seedOf(about: RequestAbout): Promise<string | undefined> {
  const { settings } = await loadEffective();
  return settings.askEachRequest ? seedToLookAt(about) : knownSeed(about);
}
