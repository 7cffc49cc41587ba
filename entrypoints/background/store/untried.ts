import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { providerIds, type ProviderId } from '../../../core/providers';
import { logProblem } from '../log';

/** In `storage.local`: the providers that a person saved without a try and that have not answered since. It goes with everything else that is erased. */
const KEY = 'untried';

const schema = z.array(z.enum(providerIds));

export async function untriedProviders(): Promise<readonly ProviderId[]> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : [];
}

export async function noteUntried(providers: readonly ProviderId[], untried: boolean): Promise<void> {
  const others = (await untriedProviders()).filter((id) => !providers.includes(id));
  const next = untried ? [...others, ...providers] : others;
  await (next.length === 0 ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: next }));
}

/** It has answered as it is saved, so nobody need try it. Never throws: nobody waits for it. */
export async function noteAnswered(id: ProviderId): Promise<void> {
  try {
    if ((await untriedProviders()).includes(id)) await noteUntried([id], false);
  } catch (thrown) {
    logProblem('providers that were not tried', thrown);
  }
}
