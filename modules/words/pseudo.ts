import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { parseMessage, readMessages } from './catalogue';

/** `en-XA`: English with marks and 40 % longer. `ar-XB`: English letters that run from right to left. Both can still be read. */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];

const PLAIN = 'aceinosuyzACEINOSUYZ';
const MARKED = 'åçéîñöšûýžÅÇÉÎÑÖŠÛÝŽ';

/** Forty in a hundred letters more, spread over the words, so that lines break as those of a long language do. */
const longer = (text: string): string =>
  [...text]
    .map((letter, at) => {
      const marked = MARKED[PLAIN.indexOf(letter)] ?? letter;
      return PLAIN.includes(letter) && at % 2 === 0 ? marked + marked : marked;
    })
    .join('');

/** Between marks that turn every letter's direction, as Unicode has them. */
const turned = (text: string): string => text.replace(/[^\s]+/g, (word) => `\u202E${word}\u202C`);

const change = (parts: MessageFormatElement[], how: (text: string) => string): MessageFormatElement[] =>
  parts.map((part) => {
    if (part.type === TYPE.literal) return { ...part, value: how(part.value) };
    if (part.type === TYPE.tag) return { ...part, children: change(part.children, how) };
    if (part.type === TYPE.plural || part.type === TYPE.select)
      return {
        ...part,
        options: Object.fromEntries(
          Object.entries(part.options).map(([name, option]) => [name, { ...option, value: change(option.value, how) }]),
        ),
      } as MessageFormatElement;
    return part;
  });

/** The English sentences as such a language would have them. */
export function pseudoMessages(language: PseudoLanguage): ReadonlyMap<string, string> {
  const how = language === 'en-XA' ? longer : turned;
  return new Map(
    [...readMessages('en')].map(([key, message]) => [key, printAST(change(parseMessage(key, message), how))]),
  );
}
