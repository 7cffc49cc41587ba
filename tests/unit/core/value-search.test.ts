import { describe, expect, test } from 'vitest';
import type { FieldOption } from '../../../core/fields';
import { foldName, isEmptyQuery, LONGEST_QUERY, searchValues } from '../../../core/value-search';
import { fc, runs } from '../property';

const option = (path: string): FieldOption => ({ id: path, path: path.split(' › ') });
const desk = [
  'Hardware › Printer › Paper jam',
  'Hardware › Printer › Toner',
  'Network › VPN',
  'Network › VPN client',
  'Network › Print server',
  'Software › Office › Paperless post',
  'Account › Sign-in › Two-factor reset',
  'Account › Jam recording',
  'Other',
].map(option);

const found = (query: string, more: Parameters<typeof searchValues>[2] = {}, options = desk): string[] =>
  searchValues(options, query, more).map(({ id }) => id);

describe('without a query', () => {
  test('likely and recent ones come first, and then all in the desk’s own order', () => {
    const first = ['Network › VPN', 'Other', 'Network › VPN', 'no longer there'];
    expect(found('', { first })).toEqual(['Network › VPN', 'Other', ...desk.map(({ id }) => id)]);
  });

  test.each(['', '   ', ' › ', '::', '\u00AD'])('%j looks for nothing', (query) => {
    expect(isEmptyQuery(query)).toBe(true);
    expect(found(query)).toEqual(desk.map(({ id }) => id));
  });
});

describe('with a query', () => {
  test('what begins so goes before a word that does, then what holds it, what stands under it, and what means it', () => {
    const options = ['A › Means it', 'Print › Last', 'B › Blueprint', 'B › Big print', 'B › Printer'].map(option);
    const meanings = { 'A › Means it': 'everything about printing' };
    expect(found('print', { meanings }, options)).toEqual([
      'B › Printer',
      'B › Big print',
      'B › Blueprint',
      'Print › Last',
      'A › Means it',
    ]);
  });

  test('each word has to be somewhere in the path or in the meaning', () => {
    expect(found('printer jam')).toEqual(['Hardware › Printer › Paper jam']);
    expect(found('jam printer')).toEqual(['Hardware › Printer › Paper jam']);
    expect(found('printer slow', { meanings: { 'Hardware › Printer › Toner': 'Pale, slow or smeared' } })).toEqual([
      'Hardware › Printer › Toner',
    ]);
    expect(found('printer nowhere')).toEqual([]);
  });

  test('the whole query at the leaf’s beginning beats its words in another order', () => {
    const options = ['Jam of paper', 'No paper, jam', 'Paper jam'].map(option);
    expect(found('paper jam', {}, options)[0]).toBe('Paper jam');
  });

  test('equal ones go by what is likely or recent, then in the desk’s order', () => {
    expect(found('vpn')).toEqual(['Network › VPN', 'Network › VPN client']);
    expect(found('vpn', { first: ['Network › VPN client'] })).toEqual(['Network › VPN client', 'Network › VPN']);
  });

  test('a likely value does not go before a better hit', () => {
    expect(found('paper', { first: ['Other'] })).toEqual([
      'Hardware › Printer › Paper jam',
      'Software › Office › Paperless post',
    ]);
    expect(found('print', { first: ['Hardware › Printer › Toner'] })).toEqual([
      'Network › Print server',
      'Hardware › Printer › Toner',
      'Hardware › Printer › Paper jam',
    ]);
  });

  test.each(['Hardware › Printer › Paper jam', 'hardware > printer > paper jam', 'Hardware::Printer::Paper jam'])(
    'a path that was copied is found: %s',
    (query) => expect(found(query)).toEqual(['Hardware › Printer › Paper jam']),
  );

  test('signs between words are passed over, and looked for where there is nothing else', () => {
    expect(found('hardware - toner')).toEqual(['Hardware › Printer › Toner']);
    expect(found('+', {}, ['C++', 'C#'].map(option))).toEqual(['C++']);
    expect(found('c#', {}, ['C++', 'C#'].map(option))).toEqual(['C#']);
  });

  test('a value that is called like something that every object has keeps its own meaning', () => {
    const options = ['constructor', 'toString'].map(option);
    expect(found('function', {}, options)).toEqual([]);
    expect(found('crane', { meanings: { constructor: 'Crane' } }, options)).toEqual(['constructor']);
  });

  test('the same options with other meanings are searched in the new ones', () => {
    expect(found('smeared', { meanings: { Other: 'smeared' } })).toEqual(['Other']);
    expect(found('smeared')).toEqual([]);
  });

  test('what is longer than a query can be is cut', () => {
    expect(found(`other${' '.repeat(LONGEST_QUERY)}nowhere`)).toEqual(['Other']);
  });
});

describe('letters', () => {
  test.each([
    ['strasse', 'Straße'],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['zurucksetzen', 'Zurücksetzen'],
    ['ZURÜCKSETZEN', 'zurücksetzen'],
    ['malmo', 'Malmø'],
    ['lodz', 'Łódź'],
    ['aeble', 'Æble'],
    ['izmir', 'İzmir'],
    ['isik', 'IŞIK'],
    ['ışık', 'Isik'],
    ['ｖｐｎ', 'VPN'],
    ['принтер', 'ПРИНТЕР'],
    ['еще', 'Ещё'],
    ['οδος', 'ΟΔΟΣ'],
    ['プリンター', 'プリンター'],
    ['ﾌﾟﾘﾝﾀｰ', 'プリンター'],
    ['ぷりんたー', 'プリンター'],
    ['紙', '紙詰まり'],
    ['詰まり', '紙詰まり'],
    ['프린터', '프린터'],
    ['o’brien', "O'Brien"],
    ['Zusammenarbeit', 'Zusammen\u00ADarbeit'],
  ])('%s finds %s', (query, leaf) => {
    expect(found(query, {}, [option(leaf), option('0')])).toEqual([leaf]);
  });

  test('a word begins after whatever is no letter or digit', () => {
    const options = ['LAN/WLAN', 'E-Mail', 'Unmail', 'Mail'].map(option);
    expect(found('mail', {}, options)).toEqual(['Mail', 'E-Mail', 'Unmail']);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldName(text);
        expect(foldName(once)).toBe(once);
      }),
      { numRuns: runs },
    );
  });
});

const anyLevel = fc.string({ unit: fc.constantFrom(...'aAbß ä-é日本ж'), minLength: 1, maxLength: 8 });
const anyOptions = fc
  .array(fc.array(anyLevel, { minLength: 1, maxLength: 3 }), { maxLength: 20 })
  .map((paths) => paths.map((path, at): FieldOption => ({ id: String(at), path })));
const anyMeanings = fc.dictionary(fc.nat(20).map(String), anyLevel);
const anyFirst = fc.array(fc.nat(25).map(String), { maxLength: 6 });
const anyQuery = fc.string({ unit: fc.constantFrom(...'aAbßs ä-é日本ж›'), maxLength: 6 });

describe('whatever the desk’s values and the query are', () => {
  test('each hit is an option once and has every word; each option that has them all is a hit', () => {
    fc.assert(
      fc.property(anyOptions, anyQuery, anyMeanings, anyFirst, (options, query, meanings, first) => {
        fc.pre(!isEmptyQuery(query));
        const hits = searchValues(options, query, { meanings, first });
        const all = foldName(query)
          .split(/[\s›]/)
          .filter((word) => word !== '');
        const letters = all.filter((word) => /[\p{L}\p{N}]/u.test(word));
        const words = letters.length > 0 ? letters : all;
        const has = ({ id, path }: FieldOption) => {
          const texts = [...path, meanings[id] ?? ''].map(foldName);
          return words.every((word) => texts.some((text) => text.includes(word)));
        };
        expect(new Set(hits)).toEqual(new Set(options.filter(has)));
        expect(new Set(hits).size).toBe(hits.length);
      }),
      { numRuns: runs },
    );
  });

  test('the same is found however often it was asked before', () => {
    fc.assert(
      fc.property(anyOptions, anyQuery, anyQuery, anyFirst, (options, query, before, first) => {
        searchValues(options, before);
        expect(searchValues(options, query, { first })).toEqual(searchValues([...options], query, { first }));
      }),
      { numRuns: runs },
    );
  });

  test('a leaf that begins with the whole query never comes after one that does not', () => {
    fc.assert(
      fc.property(anyOptions, anyQuery, anyFirst, (options, query, first) => {
        const word = foldName(query).trim();
        fc.pre(/^[\p{L}\p{N}]+$/u.test(word));
        const begins = searchValues(options, query, { first }).map(({ path }) =>
          foldName(path.at(-1) ?? '')
            .trim()
            .startsWith(word),
        );
        expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)));
      }),
      { numRuns: runs },
    );
  });

  test('without a query nothing of the desk is lost or moved, and what is first stands there once', () => {
    fc.assert(
      fc.property(anyOptions, anyFirst, (options, first) => {
        const shown = searchValues(options, '', { first });
        const top = shown.slice(0, shown.length - options.length);
        expect(shown.slice(top.length)).toEqual(options);
        expect(top.map(({ id }) => id)).toEqual([...new Set(first)].filter((id) => Number(id) < options.length));
      }),
      { numRuns: runs },
    );
  });
});
