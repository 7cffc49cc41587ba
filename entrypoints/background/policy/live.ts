import { browser } from 'wxt/browser';
import { parsePolicy } from '../../../core/policy/parse';
import type { ArrivedPolicy } from './copies';

/**
 * What the browser says now. `empty`: either nothing is set or the browser has not loaded it yet, which look the same. `none`: it
 * is sure that there is nothing. `silent`: it has not answered yet. `failed`: it refused to say.
 */
export type Live = { readonly is: 'set'; readonly arrived: ArrivedPolicy } | { readonly is: 'empty' | 'none' | 'silent' } | { readonly is: 'failed'; readonly why: unknown };

/** Firefox rejects with these words where nobody set anything; Chromium answers with nothing in it. */
const saysNone = (thrown: unknown): boolean => thrown instanceof Error && /manifest not found/i.test(thrown.message);

/** A browser that is still loading its policies answers only when it has: three seconds after its start, and far more on a busy computer. */
const ANSWER_MS = 10_000;

/** Null when the browser has said nothing by then, so that one silence never keeps later questions waiting. */
function inTime<T>(answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(null), ANSWER_MS);
    void answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/** Reads the live area. Takes up to {@link ANSWER_MS}. Never throws. */
export async function readLive(): Promise<Live> {
  if (!('managed' in browser.storage)) return { is: 'none' };
  try {
    const raw = await inTime(browser.storage.managed.get());
    if (raw === null) return { is: 'silent' };
    if (Object.keys(raw).length === 0) return { is: 'empty' };
    const { policy, problems } = parsePolicy(raw);
    return { is: 'set', arrived: { state: { is: 'known', policy }, problems } };
  } catch (thrown) {
    return saysNone(thrown) ? { is: 'none' } : { is: 'failed', why: thrown };
  }
}
