import { browser } from 'wxt/browser';

/** In `storage.local`: the version whose news the person has seen. Goes with everything else that is erased. */
const KEY = 'seenVersion';

const version = (): string => browser.runtime.getManifest().version;

export const rememberVersion = (seen = version()): Promise<void> => browser.storage.local.set({ [KEY]: seen });

/** True after an update until the person has put the news away. Where nothing is known there is no news. */
export async function isNewVersion(): Promise<boolean> {
  const seen = (await browser.storage.local.get(KEY))[KEY];
  return typeof seen === 'string' && seen !== version();
}

/** Whoever has just installed it has seen nothing older; whoever updates from a version that kept nothing had that one. */
export async function noteInstalled(reason: string, previousVersion: string | undefined): Promise<void> {
  if (reason === 'install') return rememberVersion();
  const isKept = typeof (await browser.storage.local.get(KEY))[KEY] === 'string';
  if (reason === 'update' && previousVersion !== undefined && !isKept) await rememberVersion(previousVersion);
}
