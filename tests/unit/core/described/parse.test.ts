import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../core/described/line-of';
import { mistakesIn, sayMistake } from '../../../../core/described/mistakes';
import { parseDescription, parseDescriptionText } from '../../../../core/described/parse';

const text = readFileSync(
  new URL('../../../../adapters/described/shipped/request-tracker.json', import.meta.url),
  'utf8',
);

type Json = { [key: string]: Json } & Json[];
const fresh = (): Json => JSON.parse(text) as Json;

/** What is said of the description after a change, each with the place that it names. */
function saidOf(change: (description: Json) => void): string[] {
  const description = fresh();
  change(description);
  const parsed = parseDescription(description);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.where.join('.')}: ${sayMistake(problem)}`);
}

const put = (value: unknown): Json => value as Json;

const refused = (parsed: ReturnType<typeof parseDescriptionText>) => (parsed.ok ? [] : parsed.problems);

describe('a description of a desk', () => {
  it('is taken as it is shipped', () => {
    expect(parseDescriptionText(text)).toEqual({ ok: true, value: fresh() });
  });

  it('is refused with the line of what is wrong', () => {
    const wrong = text.replace('"least": 2', '"least": "two"');
    const parsed = parseDescriptionText(wrong);
    const problem = parsed.ok ? undefined : parsed.problems[0];
    expect(problem?.where).toEqual(['recognise', 'least']);
    expect(wrong.split('\n')[lineOf(wrong, problem?.where ?? []) - 1]).toContain('"least": "two"');
  });

  it('that is no JSON any more is refused with the line where it stops being some', () => {
    const broken = text.replace('"least": 2,', '"least": 2');
    const line = broken.split('\n').findIndex((one) => one.includes('"least"')) + 1;
    // What is missing is noticed at what comes after it.
    expect(mistakesIn(broken, refused(parseDescriptionText(broken)))).toEqual([
      { line: line + 1, where: '', says: { key: 'mistake.json.comma' } },
    ]);
  });

  it('names a mistake once, however often it stands in one text', () => {
    const path = '{base}/REST/2.0/ticket/{nobody}/{nobody}';
    expect(saidOf((description) => void (description['requests']!['get']!['ticket']!['path'] = put(path)))).toEqual([
      'requests.get.ticket.path: Nothing fills the gap “{nobody}”.',
    ]);
  });

  it.each([
    ['no JSON at all', '{ "format": '],
    ['a list', '[]'],
    ['null', 'null'],
    ['brackets without an end', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['a text of a megabyte', `{ "format": "${'x'.repeat(1_000_000)}" }`],
  ])('is refused when it is %s', (_what, hostile) => {
    expect(parseDescriptionText(hostile).ok).toBe(false);
  });
});

describe('what counts as public', () => {
  it.each([
    ['by absence', [{ path: '$.private', absent: true }]],
    ['by not being in a list', [{ path: '$.Type', notIn: ['Comment'] }]],
    ['by being empty', [{ path: '$.private', empty: true }]],
    ['because it has an id', [{ path: '$.id', present: true }]],
    ['because it has words', [{ path: '$.id', notEmpty: true }]],
    ['by something that is the same for every message', [{ path: '$ticket.Status', in: ['open'] }]],
    ['by the row as a whole', [{ path: '$', is: true }]],
    ['because an element is missing', [{ css: '.private', absent: true }]],
  ])('is never taken %s', (_how, conditions) => {
    expect(saidOf((description) => void (description['messages']!['public'] = put(conditions)))).toContainEqual(
      expect.stringMatching(/^messages\.public: Nothing here proves/),
    );
  });

  it('needs at least one condition', () => {
    expect(saidOf((description) => void (description['messages']!['public'] = put([])))).toEqual([
      'messages.public: This may not be empty.',
    ]);
  });

  it('is proven for what a ticket was opened with, too', () => {
    const opening = { take: '$ticket.Subject', as: 'text', if: { path: '$ticket.Subject', notEmpty: true } };
    expect(saidOf((description) => void (description['messages']!['opening'] = put(opening)))).toEqual([
      'messages.opening.if: Nothing here proves that the opening is public: it needs `is`, `in`, or `has`.',
    ]);
  });

  it('is never what is private too', () => {
    expect(
      saidOf((description) => void (description['messages']!['private'] = put([{ path: '$.Type', in: ['Create'] }]))),
    ).toEqual(['messages.public.0: The same value is called public and private.']);
  });

  it('is known before the words of a message are asked for', () => {
    expect(
      saidOf((description) => void delete (description['requests']!['get']!['text'] as Partial<Json>)['onlyPublic']),
    ).toEqual(['messages.text.from: “text” would fetch the words of notes: it needs `onlyPublic`.']);
  });
});

describe('an address', () => {
  it.each([
    'https://evil.example/REST/2.0/x',
    '//evil.example/REST/2.0/',
    '{base}//evil.example/',
    String.raw`/\evil.example/`,
    'javascript:alert(1)',
    '{base}.evil.example/',
    '{base}@evil.example/',
    '{base}/REST/2.0/../../other',
    '{base}/REST/2.0/%2e%2e/other',
    '{base}/REST/2.0/x#y',
    '{base}/REST/2.0/x y',
    '/x/{base}/REST/2.0/',
    '{id}/REST/2.0/',
  ])('never leads elsewhere: %s', (address) => {
    expect(
      saidOf((description) => void (description['requests']!['get']!['ticket']!['path'] = put(address))),
    ).toContainEqual(expect.stringMatching(/^requests\.get\.ticket\.path: This is no address of the desk: /));
  });

  it.each(['/', '{base}/'])('is never the whole site: %s', (folder) => {
    expect(saidOf((description) => void (description['requests']!['folders']![0] = put(folder)))).toContainEqual(
      'requests.folders.0: This is the whole site. Name the folders that are needed.',
    );
  });

  it('lies in one of the folders', () => {
    expect(
      saidOf((description) => void (description['requests']!['get']!['ticket']!['path'] = put('{base}/Admin/{id}'))),
    ).toEqual(['requests.get.ticket.path: It lies in none of `requests.folders`.']);
  });
});

describe('what writes', () => {
  it('is only ever saved by the person', () => {
    expect(saidOf((description) => void (description['save']!['by'] = put('itself')))).toEqual([
      'save.by: This has to be “person”.',
    ]);
  });

  it('names what is never pressed', () => {
    expect(saidOf((description) => void (description['save']!['never'] = put([])))).toEqual([
      'save.never: This may not be empty.',
    ]);
  });

  it('is never pressed where that saves', () => {
    expect(
      saidOf((description) => void (description['composer']![0]!['open'] = put({ press: 'button[type=submit]' }))),
    ).toEqual(['composer.0.open.press: This would be pressed, and `save.never` says that it never is.']);
  });

  it('is never reached in a page that does not name its ticket', () => {
    const said = saidOf((description) => {
      description['ready']!['agree'] = put([{ address: '{id}' }]);
      description['pages'] = put([
        { name: 'display', path: '{base}/t/{id}', id: [{ path: 'id' }, { value: 'input' }], shows: ['fields'] },
      ]);
      for (const part of ['queue', 'anchors', 'composer']) delete (description as Record<string, unknown>)[part];
      description['composer'] = put([]);
    });
    expect(said.filter((each) => each.includes('Only the address names the ticket'))).toHaveLength(3);
    expect(said).toContainEqual(expect.stringMatching(/^pages\.0\.id\.1: .* its id stands in the address/));
  });

  it('has a guard', () => {
    expect(saidOf((description) => void delete (description['direct'] as Partial<Json>)['guard'])).toEqual([
      expect.stringMatching(/^direct\.guard: /),
    ]);
  });

  it('knows a note for one by something that its row says', () => {
    expect(
      saidOf(
        (description) =>
          void (description['note']!['readBack']!['private'] = put([{ path: '$.public', absent: true }])),
      ),
    ).toContainEqual(expect.stringMatching(/^note\.readBack\.private: Nothing here proves/));
  });

  it('carries no key', () => {
    expect(
      saidOf((description) => void (description['requests']!['auth'] = put({ kind: 'bearer', token: 'secret' }))),
    ).not.toEqual([]);
  });

  it.each([
    ['authorization', 'bearer'],
    ['x-api-key', 'practice'],
    ['x-session', 'practice'],
    ['cookie', 'practice'],
    ['cw-app-id', 'a1b2c3d4'],
    ['cw-app-id', 'x'.repeat(31)],
  ])('sends no header that could be one: %s: %s', (header, value) => {
    const auth = (headers: object) =>
      saidOf((description) => void (description['requests']!['auth'] = put({ kind: 'cookie', headers })));
    expect(auth({ [header]: value })).not.toEqual([]);
    expect(auth({ 'cw-app-id': 'bm-manageclient' })).toEqual([]);
  });
});

describe('a selector', () => {
  it.each([
    ['no CSS', 'div['],
    ['empty', ''],
    ['a pseudo-element', 'div::before'],
    ['a word of another library', 'div:contains("Reply")'],
    ['one :has in another', 'div:has(p:has(b))'],
    ['two of them', 'div:has(p):has(b)'],
    ['a :has in a :not', 'div:not(p:has(b))'],
    ['a :has of something in a :not', 'div:not(:has(b))'],
    ['twenty elements deep', Array.from({ length: 20 }, () => 'div').join(' ')],
    ['a thousand alternatives', Array.from({ length: 1000 }, (_none, index) => `.a${index}`).join(',')],
    ['an unknown gap', '[name={secret}]'],
    ['a gap that has a meaning', '[name={constructor}]'],
  ])('is refused when it is %s', (_what, css) => {
    const said = saidOf((description) => void (description['ready']!['present'] = put([css])));
    expect(said).toContainEqual(expect.stringMatching(/^ready\.present\.0: /));
  });

  it('may look for what holds no other element', () => {
    expect(saidOf((description) => void (description['ready']!['present'] = put(['div :not(:has(*))'])))).toEqual([]);
  });
});

describe('a path', () => {
  it.each([
    'ticket.Subject',
    '$ticket.__proto__.x',
    '$.constructor',
    '$.a[b]',
    '$.a[*].b[*].c[*]',
    '$..a',
    '$.a?(@.b)',
    '$nobody.x',
  ])('is refused: %s', (path) => {
    expect(saidOf((description) => void (description['ticket']!['subject'] = put(path)))).toContainEqual(
      expect.stringMatching(/^ticket\.subject: /),
    );
  });
});
