import type { StaysView } from '../../core/policy/stays';
import { say } from '../../core/words/say';

export const staysWords = ({ within, organisation }: StaysView): string =>
  within === 'computer'
    ? say('parts.stays.computer')
    : say('parts.stays.organisation', { by: organisation ?? 'yours' });

/** A lock, whose name says how far what is asked can go. */
export function StaysSign({ stays }: { readonly stays: StaysView }) {
  const words = staysWords(stays);
  return (
    <span className="stays" role="img" aria-label={words} title={words}>
      <svg width="11" height="12" viewBox="0 0 11 12" aria-hidden="true">
        <path d="M3 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" />
        <rect x="1" y="5" width="9" height="6.5" rx="1.5" fill="currentColor" />
      </svg>
    </span>
  );
}
