import { browser } from 'wxt/browser';
import { parsePolicy } from '../../../core/policy/parse';
import { inTime } from '../in-time';
import type { ArrivedPolicy } from '../store/policy/copies';

/**
 * What the browser says now. `empty`: either nothing is set or the browser has not loaded it yet, which look the same. `none`: it
 * is sure that there is nothing. `silent`: it has not answered yet. `failed`: it refused to say.
 */
export type Live =
  | { readonly is: 'set'; readonly arrived: ArrivedPolicy }
  | { readonly is: 'empty' | 'none' | 'silent' }
  | { readonly is: 'failed'; readonly why: unknown };

/** Firefox rejects with these words where nobody set anything; Chromium answers with nothing in it. */
const saysNone = (thrown: unknown): boolean => thrown instanceof Error && /manifest not found/i.test(thrown.message);

/** A browser that is still loading its policies answers only when it has: three seconds after its start, and far more on a busy computer. */
const ANSWER_MS = 10_000;

/** Reads the live area. Takes up to {@link ANSWER_MS}. Never throws. */
export async function readLive(): Promise<Live> {
  if (!('managed' in browser.storage)) return { is: 'none' };
  try {
    // One silence must not keep later questions waiting.
    const raw = await inTime(browser.storage.managed.get(), ANSWER_MS);
    if (raw === 'late') return { is: 'silent' };
    if (Object.keys(raw).length === 0) return { is: 'empty' };
    const { policy, problems } = parsePolicy(raw);
    return { is: 'set', arrived: { state: { is: 'known', policy }, problems } };
  } catch (thrown) {
    return saysNone(thrown) ? { is: 'none' } : { is: 'failed', why: thrown };
  }
}
