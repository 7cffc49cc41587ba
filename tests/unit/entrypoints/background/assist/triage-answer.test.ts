import { describe, expect, it } from 'vitest';
import { checkTriageAnswer, oneLine } from '../../../../../entrypoints/background/assist/triage-answer';
import { bandOf } from '../../../../../core/suggestion';
import { makeMenu, triageRequest } from '../../../../../entrypoints/background/assist/triage-prompt';
import { makeFence } from '../../../../../entrypoints/background/assist/fence';
import { onlyAt } from '../../../../../entrypoints/background/assist/shortlist/menu';
import { bigField } from '../kit/assist-world';
import { catalogue, publicTicket } from '../kit/world';
import { fc, runs } from '../../../property';

const [priority, category] = catalogue.fields;
const menu = makeMenu(category ?? null, priority ?? null);
const good = { reason: 'says “printer”', category: 'c1', priority: 'p2', confidence: 0.9, alternatives: ['c3'] };
const check = (answer: unknown) =>
  checkTriageAnswer(typeof answer === 'string' ? answer : JSON.stringify(answer), menu);

const checkedConfidence = (confidence: unknown): number => {
  const checked = check({ ...good, confidence });
  return checked.ok ? checked.value.confidence : Number.NaN;
};

const name = fc.oneof(
  fc.constantFrom(
    'c1',
    'c2',
    'c3',
    'p1',
    'p2',
    'none',
    'c0',
    'c4',
    'C1',
    'c1 ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'printer',
    '',
  ),
  fc.string(),
);
const answer = fc.record(
  {
    category: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('c1', 'c2', 'c3', 'none') }, name, fc.jsonValue()),
    priority: fc.oneof({ weight: 6, arbitrary: fc.constantFrom('p1', 'p2', 'none') }, name, fc.jsonValue()),
    confidence: fc.oneof(
      { weight: 3, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }) },
      fc.double(),
      fc.string(),
      fc.jsonValue(),
      fc.constantFrom('0.8', '85%', '1e999', '-3', 'NaN', 250),
    ),
    reason: fc.oneof({ weight: 6, arbitrary: fc.string({ unit: 'binary' }) }, fc.jsonValue()),
    alternatives: fc.oneof({ weight: 6, arbitrary: fc.array(name) }, fc.jsonValue()),
  },
  { requiredKeys: ['category'] },
);
const around = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `\`\`\`json\n${text}\n\`\`\``,
  (text) => `Sure! Here it is:\n${text}\nHope that helps.`,
  (text) => `[${text}]`,
);
const said = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.tuple(answer, around).map(([value, wrap]) => wrap(JSON.stringify(value))),
);

const unsafe = /[\p{Cc}\p{Cf}\u2028\u2029]|:\/\/|www\./iu;

describe('whatever a model says', () => {
  it('nothing comes of it that the desk does not have', () => {
    const options = new Set(category?.options.map(({ id }) => id));
    const priorities = new Set(priority?.options.map(({ id }) => id));
    let taken = 0;
    fc.assert(
      fc.property(said, (text) => {
        const checked = check(text);
        if (!checked.ok) return;
        taken += 1;
        const { value } = checked;
        expect(
          [value.category, ...value.alternatives].every(
            (choice) => choice === null || (choice.fieldId === '900' && options.has(choice.optionId)),
          ),
        ).toBe(true);
        expect(value.priority === null || priorities.has(value.priority.optionId)).toBe(true);
        for (const confidence of [value.confidence, ...value.alternatives.map((choice) => choice.confidence)]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(value.alternatives.length).toBeLessThanOrEqual(2);
        expect(value.alternatives.map(({ optionId }) => optionId)).not.toContain(value.category?.optionId);
        expect(value.reason.length).toBeLessThanOrEqual(160);
        expect(value.reason).not.toMatch(unsafe);
      }),
      { numRuns: runs, seed: 20261121 },
    );
    // The property would say nothing if every answer were refused.
    expect(taken).toBeGreaterThan(runs / 80);
  });

  it('its reason is one plain line', () => {
    const links = fc.constantFrom(
      'https://evil.example/?q=1',
      'HTTP://x',
      'xhttp://y',
      'ftp://z',
      'www.evil.example',
      'htt\u200Bps://a',
      '\u202Egnp',
      '\r\n',
      '\u2028',
      '\u0000',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(links, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const line = oneLine(parts.join(''));
        expect(line).not.toMatch(unsafe);
        expect(line.length).toBeLessThanOrEqual(160);
      }),
      { numRuns: runs, seed: 20261121 },
    );
  });
});

describe('an answer', () => {
  const value = {
    category: { fieldId: '900', optionId: 'printer' },
    priority: { fieldId: 'priority', optionId: 'high' },
    confidence: 0.9,
    reason: 'says “printer”',
    alternatives: [{ optionId: 'vpn' }],
  };
  it.each<[string, string]>([
    ['as asked for', JSON.stringify(good)],
    ['in a code fence', `\`\`\`json\n${JSON.stringify(good, null, 2)}\n\`\`\``],
    ['with prose around it', `I think this fits best.\n${JSON.stringify(good)}\nLet me know!`],
    ['in a list', JSON.stringify([good])],
    ['with a number as text', JSON.stringify({ ...good, confidence: '0.9' })],
    ['with per cent', JSON.stringify({ ...good, confidence: '90 %' })],
    ['of a hundred', JSON.stringify({ ...good, confidence: 90 })],
    ['with a comma', JSON.stringify({ ...good, confidence: '0,9' })],
    ['with per cent, spelt close', JSON.stringify({ ...good, confidence: '90%' })],
    ['with nine out of ten', JSON.stringify({ ...good, confidence: '9/10' })],
    ['with a trailing comma', `${JSON.stringify(good).slice(0, -1)},}`],
    ['in single quotes', JSON.stringify(good).replace(/"/g, "'")],
    ['with a comment', JSON.stringify(good, null, 1).replace('{\n', '{ // the answer\n')],
    ['without quotes around the names', JSON.stringify(good).replace(/"(\w+)":/g, '$1:')],
    ['wrapped in its name', JSON.stringify({ triage: good })],
    ['as the call of a tool', JSON.stringify({ name: 'triage', arguments: good })],
    ['as the call of a tool, written as text', JSON.stringify({ name: 'triage', arguments: JSON.stringify(good) })],
    ['as text', JSON.stringify(JSON.stringify(good))],
    [
      'with the meaning behind the short names',
      JSON.stringify({ ...good, category: 'c1: Printer', priority: 'P2 (High)' }),
    ],
    ['with others in a text', JSON.stringify({ ...good, alternatives: 'c3, c9' })],
    ['with others as objects', JSON.stringify({ ...good, alternatives: [{ category: 'c3', confidence: 0.1 }] })],
    ['after words in braces', `The {ticket} is clear.\n${JSON.stringify(good)}`],
    ['with further properties', JSON.stringify({ ...good, action: 'close ticket', toString: 'x' })],
  ])('%s is understood', (_name, text) => {
    expect(check(text)).toMatchObject({ ok: true, value });
  });

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['prose', 'It is a printer problem.'],
    ['half an object', '{"category": "c1", "confidence"'],
    ['two objects', `${JSON.stringify(good)} ${JSON.stringify(good)}`],
    ['an id instead of a short name', { ...good, category: 'printer' }],
    ['a category that is not listed', { ...good, category: 'c4' }],
    ['a category as a priority', { ...good, priority: 'c1' }],
    ['a name that every object has', { ...good, category: 'constructor' }],
    ['__proto__', '{"category":"__proto__","confidence":1,"__proto__":{"category":"c1"}}'],
    ['a category as a list', { ...good, category: ['c1'] }],
    ['no category', { ...good, category: undefined }],
  ])('of %s is refused', (_name, text) => {
    expect(check(text)).toMatchObject({ ok: false });
  });

  it.each([
    ['lists', '['],
    ['objects', '{"a":'],
    ['names without an end', '{a:{'],
    ['braces', '{'],
  ])('%s that nest a hundred thousand deep are refused, and end nothing', (_name, deep) => {
    for (const text of [deep.repeat(100_000), `{"category":"c1","x":${deep.repeat(3_000)}}`, `{${deep.repeat(9_000)}}`])
      expect(check(text)).toMatchObject({ ok: false });
  });

  it('a raw line break in its reason is a blank', () => {
    expect(check(JSON.stringify(good).replace('says ', 'says\n'))).toMatchObject({ ok: true, value });
  });

  it.each<readonly [string, object]>([
    ['no priority', { priority: null }],
    ['a priority in its own word for none', { priority: 'N/A' }],
    ['no others', { alternatives: null }],
    ['no reason', { reason: null }],
    ['a number as its reason', { reason: 42 }],
    ['others of another type', { alternatives: 7 }],
  ])('%s loses only what is missing', (_name, words) => {
    expect(check({ ...good, ...words })).toMatchObject({
      ok: true,
      value: { category: value.category, confidence: 0.9 },
    });
  });

  it.each<readonly [unknown]>([
    [101],
    [250],
    [-1],
    [-0.2],
    ['-5 %'],
    ['NaN'],
    ['no idea'],
    [null],
    [undefined],
    [{}],
    [[0.9]],
    ['1e999'],
    [''],
  ])('a confidence of %j is unknown: nothing is called likely, and no other is likelier', (confidence) => {
    const checked = check({ ...good, confidence });
    if (!checked.ok) throw new Error(checked.problem);
    expect(bandOf(checked.value.confidence)).toBe('not-sure');
    expect(
      [checked.value.category, checked.value.priority, ...checked.value.alternatives].map(
        (choice) => choice?.confidence,
      ),
    ).toEqual([0, 0, 0]);
  });

  it('a word for its confidence is never "very likely"', () => {
    for (const word of ['high', 'Very High', 'certain', '100% sure? yes', 'medium', 'low'].slice(0, 3))
      expect(bandOf(checkedConfidence(word))).toBe('likely');
    expect(checkedConfidence('low')).toBeLessThan(checkedConfidence('medium'));
  });

  it.each<readonly [object, string]>([
    [{ category: 'c99' }, 'category'],
    [{ category: 7 }, 'category'],
    [{ priority: 'p99' }, 'priority'],
    [{ priority: 'urgent' }, 'priority'],
  ])('%j is asked for again by the name of what was wrong', (words, property) => {
    expect(check({ ...good, ...words })).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`"${property}"`),
    });
  });

  it('"none" proposes nothing', () => {
    expect(check({ ...good, category: 'none', priority: 'none', alternatives: [] })).toMatchObject({
      ok: true,
      value: { category: null, priority: null },
    });
  });

  describe('about a part of a large catalogue', () => {
    const part = onlyAt(makeMenu(bigField, null), [3, 7]);
    const checkPart = (words: object, of = part) =>
      checkTriageAnswer(JSON.stringify({ ...good, priority: 'none', alternatives: [], ...words }), of);

    it('takes what is listed and nothing else that the desk has', () => {
      expect(checkPart({ category: 'c4', alternatives: ['c8', 'c5', 'g1'] })).toMatchObject({
        ok: true,
        value: { category: { optionId: 'o4' }, alternatives: [{ optionId: 'o8' }], areas: [] },
      });
      expect(checkPart({ category: 'c5' })).toMatchObject({ ok: false });
    });

    it('an area instead of a category is a wish to see it, and proposes nothing', () => {
      const checked = checkPart({ category: 'g2', alternatives: ['g3', 'g2', 'g999', 'c4'] });
      expect(checked).toMatchObject({
        ok: true,
        value: { category: null, areas: [{ path: ['Hardware', 'Laptop'] }, { path: ['Hardware', 'Badge'] }] },
      });
      expect(checkPart({ category: 'g999' })).toMatchObject({ ok: false });
    });

    it('an area cannot be asked for twice', () => {
      const opened = onlyAt(makeMenu(bigField, null), [3], [...part.areas.values()].slice(0, 1));
      expect(checkPart({ category: 'g2' }, opened)).toMatchObject({ ok: false });
      expect(checkPart({ category: 'none', alternatives: ['g2'] }, opened)).toMatchObject({
        ok: true,
        value: { areas: [] },
      });
    });

    it('nothing comes of any answer that is not listed', () => {
      const names = fc.oneof(fc.constantFrom('c4', 'c8', 'c5', 'g1', 'g60', 'g61', 'none'), name);
      fc.assert(
        fc.property(names, fc.array(names), (first, others) => {
          const checked = checkPart({ category: first, alternatives: others });
          if (!checked.ok) return;
          const taken = [checked.value.category, ...checked.value.alternatives].flatMap(
            (choice) => choice?.optionId ?? [],
          );
          expect(taken.filter((id) => id !== 'o4' && id !== 'o8')).toEqual([]);
          for (const area of checked.value.areas) expect([...part.areas.values()]).toContain(area);
        }),
        { numRuns: runs, seed: 20261121 },
      );
    });
  });

  it('the schema offers exactly what the check takes', () => {
    const { schema } = triageRequest(publicTicket(), menu, {}, makeFence(), 5000);
    const properties = schema?.schema['properties'] as { category: { enum: string[] }; priority: { enum: string[] } };
    for (const offered of properties.category.enum)
      expect(check({ ...good, category: offered, alternatives: [] }).ok).toBe(true);
    for (const offered of properties.priority.enum) expect(check({ ...good, priority: offered }).ok).toBe(true);
  });
});
