import { expect, it } from 'vitest';
import { fixturesOf } from '../../../tools/recorded/fixtures';
import { recordingOf } from '../../../tools/recorded/har';
import { longTokens } from '../../../tools/recorded/words';
import { fc, runs } from '../../property';
import { entryOf, harOf } from './kit';

const origin = 'https://desk.example';

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZäßéжи'),
  minLength: 3,
  maxLength: 14,
});
const word = letters.map((text) => `q${text}`);
const token = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{12,40}$/),
  fc.stringMatching(/^[A-Za-z]\d[A-Za-z0-9_-]{8,40}$/),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const mail = fc.tuple(word, word).map(([local, host]) => `${local}@${host}.example`);
const phone = fc.stringMatching(/^\+[1-9]\d{1,2} [1-9]\d{2,3} \d{7}$/);
const secret = fc.oneof(text, mail, token, phone, fc.string({ unit: 'grapheme', maxLength: 60 }));
const member = fc.constantFrom(
  'id',
  'name',
  'status',
  'type',
  'subject',
  'email',
  'body',
  'user',
  'customfield_10044',
  'url',
  'locale',
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    secret,
    secret.map(
      (said) => `<p class="quote" title="${said.replaceAll(/["&<>]/g, '')}">${said.replaceAll(/[&<>]/g, '')}</p>`,
    ),
    secret.map((said) => `${origin}/tickets?token=${encodeURIComponent(said)}&q=${encodeURIComponent(said)}`),
    fc.integer({ min: 1_000_000, max: 999_999_999 }),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(member, mail, token), tie('value')), { maxLength: 4 })
      .map((all) => Object.fromEntries(all) as unknown),
  ),
})).value;

const textsIn = (one: unknown): readonly string[] => {
  if (typeof one === 'string') return [one];
  if (typeof one === 'number') return [String(one)];
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([key, inner]) => [...(/[@\d]/.test(key) ? [key] : []), ...textsIn(inner)]);
};

/** Everything that is not an original: what the test itself puts around it, what stays for its kind, and what stand-ins are made of. */
const expected = new Set(['tickets', 'customfield', 'subject', 'example']);

const dropKnown = (all: readonly string[]): readonly string[] => all.filter((one) => !expected.has(one));

it('no word, mail address, number or token that is longer than six characters survives', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), secret, (bodies, onPage) => {
      const escaped = onPage.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const page = `<title>${escaped}</title><p title="${escaped}" data-said="${escaped}" onclick="${escaped}">${escaped}</p><input value="${escaped}"><script>${onPage.replaceAll('<', '')}</script>`;
      const har = harOf([
        ...bodies.map((body, at) => entryOf(`${origin}/api/${String(at)}`, JSON.stringify(body))),
        entryOf(`${origin}/page?q=${encodeURIComponent(onPage)}`, page, { mimeType: 'text/html' }),
      ]);
      const { all } = fixturesOf(recordingOf(har, origin).answers, origin);
      const survived = new Set(longTokens(JSON.stringify(all)));
      const originals = dropKnown([...bodies.flatMap(textsIn), onPage].flatMap(longTokens));
      expect(originals.filter((one) => survived.has(one))).toEqual([]);
      expect(JSON.stringify(all).match(/@(?!desk\.test)[\w.-]+/g) ?? []).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});
