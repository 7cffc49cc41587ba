import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayMistake } from '../../../../core/described/mistakes';
import { parseDescription } from '../../../../core/described/parse';

const text = readFileSync(
  new URL('../../../../adapters/described/shipped/request-tracker.json', import.meta.url),
  'utf8',
);

/** What is said where one thing stands in place of another; nothing stands there for `undefined`. */
function saidWith(where: readonly (string | number)[], value: unknown): string[] {
  const whole: unknown = JSON.parse(text);
  const last = where.at(-1) ?? '';
  const holder = where.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), whole) as object;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  const parsed = parseDescription(whole);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.where.join('.')}: ${sayMistake(problem)}`);
}

describe('a mistake in a description', () => {
  it.each([
    [['id'], 'Our RT', /^id: This has to be a short name in small letters/],
    [['pages', 0, 'name'], 'Display page', /^pages\.0\.name: This has to be a name of your own: a small letter/],
    [['hosts'], ['https://rt.example.com'], /^hosts\.0: This has to be a host in small letters without “https:\/\/”/],
    [['pages', 0, 'id'], [{ query: 'ticket id' }], /query: This has to be the name that stands before the “=”/],
    [['requests', 'get', 'Ticket'], { path: '{base}/x' }, /Ticket: This has to be a name of your own/],
    [['requests', 'auth', 'headers'], { 'App-Id': 'web' }, /App-Id: This has to be the name of a header in small/],
  ])('in the form of a text says which form is possible: %j', (where, value, sentence) => {
    expect(saidWith(where, value)).toContainEqual(expect.stringMatching(sentence));
  });

  it.each([
    [
      ['requests', 'auth'],
      { kind: 'session' },
      'requests.auth.kind: This has to be “none”, “cookie”, “bearer-cookie”, or “observed”.',
    ],
    [['requests', 'auth'], 'cookie', 'requests.auth: This has to be a group in braces.'],
    [['requests', 'signedOut'], 401, 'requests.signedOut: This has to be “redirect”, “status”, or a list.'],
    [['fields', 0, 'options'], 'select', 'fields.0.options: This has to be “control”, a group in braces, or a list.'],
    [
      ['fields', 0, 'control'],
      { kind: 'dropdown', css: 'select' },
      'fields.0.control.kind: This has to be “select”, “radio”, “listbox”, “typeahead”, or “tree”.',
    ],
  ])('in the choice of a form names those that are possible: %j', (where, value, sentence) => {
    expect(saidWith(where, value)).toContain(sentence);
  });

  it.each([
    [['messages', 'at'], 'messages.at: This is missing.'],
    [['messages', 'public'], 'messages.public: This is missing: it has to be a list.'],
    [['about', 'tested'], 'about.tested: This is missing: it has to be “real-server”, “practice”, or “facts-end”.'],
  ])('is said to be missing where nothing stands: %j', (where, sentence) => {
    expect(saidWith(where, undefined)).toContain(sentence);
  });

  it('does not name its place a second time', () => {
    expect(saidWith(['messages', 'secret'], true)).toEqual(['messages.secret: This is no word that is known here.']);
  });

  it.each([
    [['ready', 'present'], ['div::before'], 'This is no selector: it has a part that no element answers to.'],
    [['ready', 'present'], ['[name={secret} x'], 'This is no selector: it is no CSS selector ('],
    [['ticket', 'subject'], '$.a[b]', 'This is no place in an answer: it cannot be read from “[b]” on.'],
    [['ticket', 'subject'], '$.a[*].b[*].c[*]', 'This is no place in an answer: it has “[*]” more than 2 times.'],
    [['requests', 'get', 'ticket', 'path'], '/x/{base}/', 'desk: “{base}” stands at its beginning only.'],
    [['requests', 'get', 'ticket', 'path'], '/x/{1}/', 'This is no address of the desk: “{1}” is no gap.'],
    [['fields', 0, 'id'], 'a}b', 'This is no template: a “{” and a “}” do not belong together.'],
  ])('in a text of its own kind says what is wrong with it: %j', (where, value, sentence) => {
    expect(saidWith(where, value)).toContainEqual(expect.stringContaining(sentence));
  });

  it('puts no quotation marks around what is written without any', () => {
    expect(saidWith(['messages', 'public'], [{ path: '$.Type', present: 'true' }])).toEqual([
      'messages.public.0.present: This has to be true.',
    ]);
  });
});
