import { browser } from 'wxt/browser';
import { parsePolicy } from '../../../core/policy/parse';
import type { ArrivedPolicy } from './copies';

/**
 * What the browser says now. `empty`: either nothing is set or the browser has not loaded it yet, which look the same. `none`: it
 * is sure that there is nothing. `failed`: it did not say.
 */
export type Live = { readonly is: 'set'; readonly arrived: ArrivedPolicy } | { readonly is: 'empty' | 'none' } | { readonly is: 'failed'; readonly why: unknown };

/** Firefox rejects with these words where nobody set anything; Chromium answers with nothing in it. */
const saysNone = (thrown: unknown): boolean => thrown instanceof Error && /manifest not found/i.test(thrown.message);

/** Reads the live area. Takes seconds where the browser is still loading policies. Never throws. */
export async function readLive(): Promise<Live> {
  if (!('managed' in browser.storage)) return { is: 'none' };
  try {
    const raw = await browser.storage.managed.get();
    if (Object.keys(raw).length === 0) return { is: 'empty' };
    const { policy, problems } = parsePolicy(raw);
    return { is: 'set', arrived: { state: { is: 'known', policy }, problems } };
  } catch (thrown) {
    return saysNone(thrown) ? { is: 'none' } : { is: 'failed', why: thrown };
  }
}
