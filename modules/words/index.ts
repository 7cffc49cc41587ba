import { defineWxtModule } from 'wxt/modules';
import { languages } from '../../core/words/languages';
import { isForPage, isForToolbar, MANIFEST, readMessages, subjectOf, typesOf, wordsOf } from './catalogue';
import { pseudoLanguages, pseudoMessages } from './pseudo';

/** The parser has done its work when Deskside is built; it would be 7 kB of every ticket. */
const NO_PARSER = [
  {
    find: /^@formatjs\/icu-messageformat-parser$/,
    replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
  },
];

/** Languages that nobody speaks come into builds for tests only. */
const withPseudo = process.env['DESKSIDE_PSEUDO'] === '1';

const isSpoken = (language: string): boolean => languages.some((spoken) => spoken === language);

/** `_locales/<language>/messages.json`: what the browser shows by itself, by the names of `__MSG_…__` in the manifest. */
function manifestMessages(messages: ReadonlyMap<string, string>): Record<string, { message: string }> {
  const shown: Record<string, { message: string }> = {};
  for (const [key, message] of messages)
    if (subjectOf(key) === MANIFEST) shown[key.slice(MANIFEST.length + 1).replaceAll('-', '_')] = { message };
  return shown;
}

/**
 * Every word of the extension: the types of its keys, `words/<language>.json` for our own pages, `words/<language>.page.json` for what
 * a desk's tab says, `words/<language>.toolbar.json` for what stands beside the icon, and `_locales/` for the manifest.
 */
export default defineWxtModule({
  name: 'words',
  setup(wxt) {
    wxt.hook('prepare:types', (_wxt, entries) => {
      entries.push({ path: 'types/words.d.ts', text: typesOf(readMessages('en')), tsReference: true });
    });
    wxt.hook('build:publicAssets', (_wxt, files) => {
      const all = new Map<string, ReadonlyMap<string, string>>(
        // What is not said in a language yet is said in English; a test finds it.
        languages.map((language) => [language, new Map([...readMessages('en'), ...readMessages(language)])]),
      );
      if (withPseudo) for (const name of pseudoLanguages) all.set(name, pseudoMessages(name));
      for (const [language, messages] of all) {
        const put = (name: string, value: unknown) =>
          files.push({ relativeDest: name, contents: JSON.stringify(value) });
        put(`words/${language}.json`, wordsOf(messages));
        put(`words/${language}.page.json`, wordsOf(messages, isForPage));
        put(`words/${language}.toolbar.json`, wordsOf(messages, isForToolbar));
        // A browser that is told of a language nobody speaks does not load the extension.
        if (isSpoken(language)) put(`_locales/${language.replace('-', '_')}/messages.json`, manifestMessages(messages));
      }
    });
    wxt.hook('vite:build:extendConfig', (_entries, config) => {
      config.plugins?.push({ name: 'no-message-parser', config: () => ({ resolve: { alias: NO_PARSER } }) });
    });
  },
});
