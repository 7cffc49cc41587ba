import { fold } from './fold';

/**
 * What mails say in many languages, as sources of regular expressions with their accents and without upper case, since they are folded
 * like the text that they are looked for in. At least one of the two.
 */
export interface MailPattern {
  /** Stand between something other than letters. */
  readonly words?: readonly string[];
  readonly anywhere?: readonly string[];
}

const either = (sources: readonly string[]): string => sources.map(fold).join('|');

export const compiled = ({ words, anywhere }: MailPattern): readonly RegExp[] => [
  ...(words === undefined ? [] : [new RegExp(`(?<![a-zа-яёł0-9])(?:${either(words)})(?![a-zа-яёł0-9])`, 'u')]),
  ...(anywhere === undefined ? [] : [new RegExp(either(anywhere), 'u')]),
];
