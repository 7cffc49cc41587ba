import { say } from '../../../core/words/say';
import type { Rules } from '../../../core/policy/effective';
import { byOf } from './words';

/** Where the organisation helps its people; nothing where it says nothing. */
export function SupportLink({ rules }: { rules: Pick<Rules, 'support' | 'organisation'> }) {
  const { link, text } = rules.support;
  if (link === null) return text === null ? null : <span className="soft">{text}</span>;
  return (
    <a className="link" href={link} target="_blank" rel="noreferrer">
      {text ?? say('managed.help-from', { by: byOf(rules) })}
    </a>
  );
}
