import { DesksideFault, fault } from '../../core/errors';

/** While a session is made, or while it answers. */
export type Phase = 'create' | 'answer';

const nameOf = (thrown: unknown): string =>
  thrown instanceof DOMException || thrown instanceof Error ? thrown.name : '';

/** The browser does not take the schema, or holds words back in a language that it was not tested for; it has one name for both. */
export const isNotSupported = (thrown: unknown): boolean => nameOf(thrown) === 'NotSupportedError';

/** The exceptions of the Prompt API, by their names. Their messages are not read: they may quote what was asked. */
export function toFault(thrown: unknown, phase: Phase): DesksideFault {
  if (thrown instanceof DesksideFault) return thrown;
  const name = nameOf(thrown);
  switch (name) {
    case 'QuotaExceededError':
      return fault('too-long');
    // The browser downloads nothing without a person's click.
    case 'NotAllowedError':
      return fault(phase === 'create' ? 'browser-model-not-downloaded' : 'browser-model-missing');
    case 'NetworkError':
      return fault('browser-model-not-downloaded');
    case 'NotSupportedError':
      return fault(phase === 'create' ? 'browser-model-missing' : 'refused');
    // Words that the browser’s own filter held back.
    case 'NotReadableError':
      return fault('refused');
    case 'SyntaxError':
      return fault('bad-answer');
    case 'AbortError':
      return fault('cut-off');
    default:
      return fault('server-error', name === '' ? undefined : name);
  }
}
