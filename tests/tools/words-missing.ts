/**
 * `npm run words -- de` prints what German lacks, by key, in English; `npm run words -- de --take file.json` puts the sentences of a file
 * of the same shape into `locales/de/`, in the order of the English files, and drops what English no longer has.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../core/words/languages';
import { parseMessage, placesOf, readMessages, subjectOf, tagsOf } from '../../modules/words/catalogue';

const [language = '', flag, file = ''] = process.argv.slice(2);
if (!languages.some((known) => known === language) || language === 'en')
  throw new Error(`Which language? ${languages.slice(1).join(', ')}`);

const english = readMessages('en');
const has = readMessages(language);

const shape = (key: string, message: string): string => {
  const parsed = parseMessage(key, message);
  return [...placesOf(parsed).keys(), ...tagsOf(parsed)].toSorted().join();
};

if (flag === '--take') {
  const taken = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const folder = join('locales', language);
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, Record<string, string>>();
  for (const [key, message] of english) {
    const text = taken[key] ?? has.get(key);
    if (text === undefined) continue;
    if (shape(key, text) !== shape(key, message)) {
      console.error(`${key} has other places than in English: ${text}`);
      process.exitCode = 1;
      continue;
    }
    const subject = subjectOf(key);
    const texts = files.get(subject) ?? {};
    texts[key.slice(subject.length + 1)] = text;
    files.set(subject, texts);
  }
  for (const name of readdirSync(folder)) if (!files.has(name.replace(/\.json$/, ''))) rmSync(join(folder, name));
  for (const [subject, texts] of files)
    writeFileSync(join(folder, `${subject}.json`), `${JSON.stringify(texts, null, 2)}\n`);
} else {
  const missing = [...english].filter(([key]) => !has.has(key));
  console.log(JSON.stringify(Object.fromEntries(missing), null, 2));
  console.error(`${missing.length} of ${english.size} sentences are missing in ${language}.`);
}
