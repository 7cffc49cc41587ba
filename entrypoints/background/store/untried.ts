import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { providerIds, type ProviderId } from '../../../core/providers';

/** In `storage.local`: the providers that a person saved without a try. It goes with everything else that is erased. */
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
