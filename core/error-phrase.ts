import type { DesksideError, ErrorAction, ErrorCode } from './errors';
import { phrase, type Phrase, type Told } from './words/phrase';
import type { WordKey } from './words/say';

/** What is known of an error beside its words. */
export interface ErrorFacts {
  readonly action: ErrorAction;
  /** Its sentence has a place for the detail; without one it says the same in general. */
  readonly takesFact?: true;
  /**
   * What was under way may have been about a ticket, so the person hears that nothing happened to it. Some say with their detail that
   * nothing was sent at all.
   */
  readonly unchanged?: true | 'without-detail';
}

/** Their words are in `locales/<language>/error.json`: a title, a sentence, and one `with` the detail. */
const errorFacts: Readonly<Record<ErrorCode, ErrorFacts>> = {
  off: { action: 'open-options' },
  'not-allowed': { action: 'none', takesFact: true },
  'nothing-leaves': { action: 'open-options', takesFact: true },
  'not-approved': { action: 'open-options' },
  'not-licensed': { action: 'none' },
  paused: { action: 'none' },
  'policy-waiting': { action: 'retry' },
  'policy-unreadable': { action: 'none' },
  'limit-reached': { action: 'open-options', takesFact: true },
  'request-too-large': { action: 'none', takesFact: true },
  'no-provider': { action: 'open-options' },
  'no-key': { action: 'open-options', takesFact: true },
  'bad-key': { action: 'open-options', takesFact: true, unchanged: true },
  'not-a-key': { action: 'open-options', takesFact: true },
  'organisation-key-refused': { action: 'retry', takesFact: true, unchanged: 'without-detail' },
  'key-locked': { action: 'open-options' },
  'key-lost': { action: 'open-options' },
  'no-access': { action: 'retry', takesFact: true },
  'not-running': { action: 'retry', takesFact: true },
  offline: { action: 'none' },
  'forbidden-origin': { action: 'open-options', takesFact: true },
  'server-refused': { action: 'open-options', takesFact: true, unchanged: true },
  'wrong-address': { action: 'open-options', takesFact: true },
  'not-json': { action: 'open-options', takesFact: true },
  'model-missing': { action: 'open-options', takesFact: true },
  'model-signed-out': { action: 'retry', takesFact: true },
  'no-model-list': { action: 'open-options', takesFact: true },
  'rate-limited': { action: 'retry' },
  'quota-reached': { action: 'open-options', takesFact: true },
  'no-credit': { action: 'retry', takesFact: true },
  'region-refused': { action: 'open-options', takesFact: true },
  overloaded: { action: 'retry', takesFact: true, unchanged: true },
  'too-long': { action: 'open-options', takesFact: true },
  truncated: { action: 'retry' },
  'browser-model-missing': { action: 'open-options' },
  'browser-model-not-downloaded': { action: 'open-options' },
  timeout: { action: 'retry', takesFact: true },
  stopped: { action: 'retry', unchanged: true },
  'server-error': { action: 'retry', takesFact: true, unchanged: true },
  'worker-restarted': { action: 'retry', unchanged: true },
  'page-left': { action: 'retry', unchanged: true },
  'context-lost': { action: 'reload-tab' },
  'reload-needed': { action: 'reload-tab' },
  'unknown-desk': { action: 'open-options', takesFact: true },
  'scrape-partial': { action: 'retry', takesFact: true },
  'visibility-unknown': { action: 'retry' },
  'nothing-public': { action: 'none' },
  'not-the-same-ticket': { action: 'none', takesFact: true },
  'new-message': { action: 'draft-again' },
  'gaps-open': { action: 'none', takesFact: true },
  'marks-open': { action: 'none' },
  'composer-not-public': { action: 'switch-to-public' },
  'composer-missing': { action: 'copy' },
  'reply-empty': { action: 'none' },
  'insert-unsure': { action: 'copy' },
  'not-copied': { action: 'none' },
  'note-public': { action: 'none' },
  'field-not-on-form': { action: 'update-directly', takesFact: true },
  'field-not-set': { action: 'update-directly', takesFact: true },
  'read-only': { action: 'none' },
  'bad-answer': { action: 'retry', unchanged: true },
  'empty-answer': { action: 'retry' },
  refused: { action: 'retry' },
  'cut-off': { action: 'retry' },
  conflict: { action: 'retry' },
  'desk-no-access': { action: 'open-options', takesFact: true },
  'desk-paused': { action: 'none' },
  'desk-signed-out': { action: 'sign-in' },
  'desk-rate-limited': { action: 'retry' },
  'desk-refused': { action: 'none', takesFact: true },
  'desk-unreachable': { action: 'retry' },
  'no-match': { action: 'open-options' },
  'storage-full': { action: 'open-options' },
  'bad-settings': { action: 'open-options' },
  unexpected: { action: 'retry', takesFact: true, unchanged: true },
};

export const factsOf = (code: ErrorCode): ErrorFacts => errorFacts[code];

const parts = ['subject', 'conversation', 'ticket', 'fields', 'list'] as const;

/** Of `scrape-partial`: ids of parts with commas between, which the health of a desk compares and a report keeps. */
const partsIn = (detail: string): Told[] =>
  detail.split(', ').map((id) => {
    const known = parts.find((part) => part === id);
    return known === undefined ? id : phrase(`error.part.${known}`);
  });

const withDetail = (code: ErrorCode, detail: Told | readonly Told[]): Phrase => ({
  key: `error.${code}.with` as Extract<WordKey, `error.${string}.with`>,
  values: { detail },
});

/** The sentence of an error where no ticket is open: in the settings and in a connection test. */
export function errorPhrase({ code, detail }: DesksideError): Phrase {
  if (code === 'insert-unsure' && detail === 'copied') return phrase('error.insert-unsure.copied');
  if (detail === undefined || !factsOf(code).takesFact) return { key: `error.${code}.sentence` };
  if (typeof detail !== 'string') return withDetail(code, detail);
  if (code === 'gaps-open') return phrase('error.gaps-open.with', { count: Number(detail) || 1 });
  if (code === 'scrape-partial') return withDetail(code, partsIn(detail));
  if (code === 'server-refused' && /[.!?…]$/.test(detail)) return phrase('error.server-refused.with-ended', { detail });
  return withDetail(code, detail);
}

/** As {@link errorPhrase}, where it may have been about a ticket: the person hears that nothing happened to it. */
export const errorPhraseOnTicket = (error: DesksideError): Phrase => {
  const sentence = errorPhrase(error);
  const { unchanged } = factsOf(error.code);
  return unchanged === true || (unchanged === 'without-detail' && error.detail === undefined)
    ? phrase('error.and-nothing-changed', { sentence })
    : sentence;
};
