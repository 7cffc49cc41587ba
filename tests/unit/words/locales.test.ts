import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/words/languages';
import { MANIFEST, parseMessage, placesOf, readMessages, subjectOf, tagsOf } from '../../../modules/words/catalogue';

const english = readMessages('en');

const code = ['core', 'adapters', 'providers', 'components', 'entrypoints']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  )
  .join('\n');

/** What the code makes keys of: `card.ended.` of `` `card.ended.${place}` ``. */
const beginnings = [...code.matchAll(/`([a-z-]+\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning);

describe('the sentences of locales/en', () => {
  it.each([...english].filter(([key]) => subjectOf(key) !== MANIFEST).map(([key]) => key))(
    '%s is said somewhere',
    (key) => {
      expect(
        code.includes(`'${key}'`) || code.includes(`"${key}"`) || beginnings.some((one) => key.startsWith(one)),
      ).toBe(true);
    },
  );
});

const shapeOf = (
  key: string,
  message: string,
): { readonly places: readonly string[]; readonly tags: readonly string[] } => {
  const parsed = parseMessage(key, message);
  return { places: [...placesOf(parsed).keys()].toSorted(), tags: [...tagsOf(parsed)].toSorted() };
};

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const messages = readMessages(language);

  it('has every key of English and no other one', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has the same places and parts in every sentence', () => {
    for (const [key, message] of messages)
      expect({ key, ...shapeOf(key, message) }).toEqual({ key, ...shapeOf(key, english.get(key) ?? '') });
  });

  it('has no sentence that is empty, or begins or ends with a space', () => {
    for (const [key, message] of messages) expect({ key, message }).toEqual({ key, message: message.trim() || '…' });
  });
});
