import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Words } from '../../core/words/speaker';

/**
 * The sentences of `locales/<language>/<subject>.json`: ICU messages, `{name}` for a value, `{count, plural, one {…} other {…}}`,
 * `<b>…</b>` for a part that is more than text. The key of `key-missing` in `answers.json` is `answers.key-missing`.
 */

const LOCALES = join(dirname(fileURLToPath(import.meta.url)), '../../locales');

/** What the browser itself shows: the manifest's texts. */
export const MANIFEST = 'manifest';

/** The subjects whose words a desk's tab needs; all others are said in our own pages alone. */
const PAGE_SUBJECTS: readonly string[] = ['card', 'draft', 'error', 'parts', 'preview', 'reason', 'sent', 'summary'];

export const subjectOf = (key: string): string => key.split('.', 1)[0] ?? key;

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');

/** Every sentence of a language by its key, as it is written. */
export function readMessages(language: string): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const file of readdirSync(join(LOCALES, language)).toSorted()) {
    const texts: unknown = JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8'));
    if (!isTexts(texts)) throw new Error(`locales/${language}/${file} holds something other than sentences by name`);
    for (const [name, text] of Object.entries(texts)) messages.set(`${file.replace(/\.json$/, '')}.${name}`, text);
  }
  return messages;
}

/** An ICU message in its parts; a mistake in it is told with its key. */
export function parseMessage(key: string, message: string): MessageFormatElement[] {
  try {
    return parse(message, { shouldParseSkeletons: true });
  } catch (thrown) {
    throw new Error(`${key} is no ICU message (${String(thrown)}): ${message}`, { cause: thrown });
  }
}

/** As the extension carries it: text where nothing has to be put in, else parsed. */
export function wordsOf(messages: ReadonlyMap<string, string>, keep: (key: string) => boolean = () => true): Words {
  const words: Record<string, Words[string]> = {};
  for (const [key, message] of messages) {
    if (subjectOf(key) === MANIFEST || !keep(key)) continue;
    const parsed = parseMessage(key, message);
    const [only] = parsed;
    words[key] = parsed.length === 1 && only?.type === TYPE.literal ? only.value : parsed;
  }
  return words;
}

export const isForPage = (key: string): boolean => PAGE_SUBJECTS.includes(subjectOf(key));

export const isForToolbar = (key: string): boolean => key.startsWith('health.badge.');

const typeOf: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: 'string | number',
  [TYPE.number]: 'number',
  [TYPE.plural]: 'number',
  [TYPE.select]: 'string',
  [TYPE.date]: 'number | Date',
  [TYPE.time]: 'number | Date',
};

/** The places of a message with the type of what goes into them; the narrowest where one stands twice. Parts (`<b>`) are left out. */
export function placesOf(
  parts: readonly MessageFormatElement[],
  into = new Map<string, string>(),
): Map<string, string> {
  for (const part of parts) {
    if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
    const type = typeOf[part.type];
    if (type !== undefined && (into.get(part.value) ?? 'string | number') === 'string | number')
      into.set(part.value, type);
    if (part.type === TYPE.tag) placesOf(part.children, into);
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const { value } of Object.values(part.options)) placesOf(value, into);
  }
  return into;
}

/** The parts of a message that are more than text: `b` of `<b>…</b>`. */
export function tagsOf(parts: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const part of parts) {
    if (part.type === TYPE.tag) {
      into.add(part.value);
      tagsOf(part.children, into);
    }
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const { value } of Object.values(part.options)) tagsOf(value, into);
  }
  return into;
}

/** `DesksideWords`: every key with the places of its sentence, for the compiler. */
export function typesOf(messages: ReadonlyMap<string, string>): string {
  const lines = [...messages]
    .filter(([key]) => subjectOf(key) !== MANIFEST)
    .map(([key, message]) => {
      const places = [...placesOf(parseMessage(key, message))].map(
        ([name, type]) => `${JSON.stringify(name)}: ${type}`,
      );
      return `  ${JSON.stringify(key)}: { ${places.join('; ')} };`;
    });
  return `interface DesksideWords {\n${lines.join('\n')}\n}\n`;
}
