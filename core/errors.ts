import { clip } from './text';
import type { Told } from './words/phrase';

/**
 * Every error that a person can meet. Nothing outside this list is ever shown: providers map the SDKs' errors,
 * adapters map the desk's, and the two surfaces (page and options) only know how to speak these.
 */
export const errorCodes = [
  'off',
  'not-allowed',
  'nothing-leaves',
  'not-approved',
  'not-licensed',
  'paused',
  'policy-waiting',
  'policy-unreadable',
  'limit-reached',
  'request-too-large',
  'no-provider',
  'no-key',
  'bad-key',
  'not-a-key',
  'organisation-key-refused',
  'key-locked',
  'key-lost',
  'no-access',
  'not-running',
  'offline',
  'forbidden-origin',
  'server-refused',
  'wrong-address',
  'not-json',
  'model-missing',
  'model-signed-out',
  'no-model-list',
  'rate-limited',
  'quota-reached',
  'no-credit',
  'region-refused',
  'overloaded',
  'too-long',
  'truncated',
  'browser-model-missing',
  'browser-model-not-downloaded',
  'timeout',
  'stopped',
  'server-error',
  'worker-restarted',
  'page-left',
  'context-lost',
  'reload-needed',
  'unknown-desk',
  'scrape-partial',
  'visibility-unknown',
  'nothing-public',
  'not-the-same-ticket',
  'new-message',
  'gaps-open',
  'marks-open',
  'composer-not-public',
  'composer-missing',
  'reply-empty',
  'insert-unsure',
  'not-copied',
  'note-public',
  'field-not-on-form',
  'field-not-set',
  'read-only',
  'bad-answer',
  'empty-answer',
  'refused',
  'cut-off',
  'conflict',
  'desk-no-access',
  'desk-paused',
  'desk-signed-out',
  'desk-rate-limited',
  'desk-refused',
  'desk-unreachable',
  'no-match',
  'storage-full',
  'bad-settings',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What the person can do next. Each surface decides how the action looks; the union decides which one it is. */
export type ErrorAction =
  | 'retry'
  | 'open-options'
  | 'reload-tab'
  | 'draft-again'
  | 'copy'
  | 'update-directly'
  | 'switch-to-public'
  | 'sign-in'
  | 'none';

export interface DesksideError {
  readonly code: ErrorCode;
  /**
   * A short fact that completes the sentence: a server's address, a model's name, the last four of a key, of `server-refused` the
   * server's own sentence. A phrase where it is words of ours. Never ticket text, never a key.
   */
  readonly detail?: Told | undefined;
  /** Milliseconds after which a retry makes sense (from `Retry-After`). */
  readonly retryAfterMs?: number | undefined;
}

/** The words for an error: a short title, one sentence, and the one action that helps. */
export interface ErrorText {
  readonly title: string;
  readonly sentence: string;
  readonly action: ErrorAction;
}

export const desksideError = (code: ErrorCode, detail?: Told, retryAfterMs?: number): DesksideError => ({
  code,
  ...(detail === undefined ? {} : { detail: typeof detail === 'string' ? clip(detail, 300) : detail }),
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** What a provider answers for, or the way to it: whoever sets it up can do something about it. */
const ofProvider: readonly ErrorCode[] = [
  'no-key',
  'bad-key',
  'not-a-key',
  'organisation-key-refused',
  'key-locked',
  'key-lost',
  'no-access',
  'not-running',
  'offline',
  'forbidden-origin',
  'server-refused',
  'wrong-address',
  'not-json',
  'model-missing',
  'model-signed-out',
  'rate-limited',
  'quota-reached',
  'no-credit',
  'region-refused',
  'overloaded',
  'browser-model-missing',
  'browser-model-not-downloaded',
  'timeout',
  'server-error',
  'bad-answer',
  'empty-answer',
  'cut-off',
];

export const isOfProvider = ({ code }: Pick<DesksideError, 'code'>): boolean => ofProvider.includes(code);

/** Thrown across async code inside one context; turned into a `DesksideError` at the context's edge. */
export class DesksideFault extends Error {
  /** Several scripts of ours work together in one page, and each has its own copy of this class. */
  static override [Symbol.hasInstance](thrown: unknown): thrown is DesksideFault {
    return thrown instanceof Error && thrown.name === 'DesksideFault';
  }

  constructor(readonly error: DesksideError) {
    super(error.code);
    this.name = 'DesksideFault';
  }
}

export const fault = (code: ErrorCode, detail?: Told, retryAfterMs?: number): DesksideFault =>
  new DesksideFault(desksideError(code, detail, retryAfterMs));

/** IndexedDB and Firefox name it; Chromium's extension storage only says it. */
const isFull = ({ name, message }: Error): boolean =>
  name === 'QuotaExceededError' || (/quota/i.test(message) && /exceeded/i.test(message));

/** Whatever was thrown, as one member of the union. An abort is `stopped`, a full storage `storage-full`; anything unknown is `unexpected`. */
export function toDesksideError(thrown: unknown): DesksideError {
  if (thrown instanceof DesksideFault) return thrown.error;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return desksideError('stopped');
  if (thrown instanceof Error && thrown.name === 'AbortError') return desksideError('stopped');
  if (thrown instanceof Error && isFull(thrown)) return desksideError('storage-full');
  return desksideError('unexpected', thrown instanceof Error ? thrown.name : undefined);
}
