import { describe, expect, it } from 'vitest';
import {
  checkTriageAnswer,
  oneLine,
  type TriageChoice,
} from '../../../../../../entrypoints/background/features/triage/triage-answer';
import { bandOf, bestOf, type Choice } from '../../../../../../core/suggestion';
import {
  makeMenu,
  type FieldMenu,
  type Menu,
} from '../../../../../../entrypoints/background/features/triage/triage-prompt';
import { makeFence } from '../../../../../../entrypoints/background/features/prompt/fence';
import { onlyAt } from '../../../../../../entrypoints/background/features/shortlist/menu';
import { triageRequest } from '../../kit/as-it-is';
import { allowedBy, bigField } from '../../kit/assist-world';
import { catalogue, publicTicket } from '../../kit/world';
import { fc, runs } from '../../../../property';

const [priority, category] = catalogue.fields;
if (!priority || !category) throw new Error('the sample has two fields');
const menu = makeMenu([category, priority]);
/** As it is asked for. */
const good = {
  reason: 'says “printer”',
  category: { value: 'c1', confidence: 0.9, alternatives: ['c3'] },
  priority: { value: 'p2', confidence: 0.7, alternatives: ['p1'] },
};
/** As small models flatten it, and as it was asked for before each value had its own confidence. */
const flat = { reason: 'says “printer”', category: 'c1', priority: 'p2', confidence: 0.9, alternatives: ['c3'] };
const about = (change: object) => ({ ...good, category: { ...good.category, ...change } });
const check = (answer: unknown, of: Menu = menu) =>
  checkTriageAnswer(typeof answer === 'string' ? answer : JSON.stringify(answer), of);

const valueOf = (answer: unknown, of: Menu = menu): TriageChoice => {
  const checked = check(answer, of);
  if (!checked.ok) throw new Error(checked.problem);
  return checked.value;
};
const categoryIn = (answer: unknown): Choice | undefined =>
  valueOf(answer).choices.find(({ fieldId }) => fieldId === '900');
const confidenceIn = (answer: unknown): number | undefined => categoryIn(answer)?.confidence;

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
const anyConfidence = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }) },
  fc.double(),
  fc.string(),
  fc.jsonValue(),
  fc.constantFrom('0.8', '85%', '1e999', '-3', 'NaN', 250),
);
const anyOthers = fc.oneof({ weight: 6, arbitrary: fc.array(name) }, fc.jsonValue());
const anyCategory = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('c1', 'c2', 'c3', 'none') }, name, fc.jsonValue());
const anyPriority = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('p1', 'p2', 'none') }, name, fc.jsonValue());
const anyReason = fc.oneof({ weight: 6, arbitrary: fc.string({ unit: 'binary' }) }, fc.jsonValue());
const own = (value: fc.Arbitrary<unknown>) =>
  fc.record({ value, confidence: anyConfidence, alternatives: anyOthers }, { requiredKeys: ['value'] });
const answer = fc.oneof(
  fc.record(
    { category: own(anyCategory), priority: fc.oneof(own(anyPriority), anyPriority), reason: anyReason },
    { requiredKeys: ['category'] },
  ),
  fc.record(
    {
      category: anyCategory,
      priority: anyPriority,
      confidence: anyConfidence,
      reason: anyReason,
      alternatives: anyOthers,
    },
    { requiredKeys: ['category'] },
  ),
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
    const options = new Map(
      [category, priority].map(({ id, options: all }) => [id, new Set(all.map((one) => one.id))]),
    );
    let taken = 0;
    fc.assert(
      fc.property(said, (text) => {
        const checked = check(text);
        if (!checked.ok) return;
        taken += 1;
        const { value } = checked;
        const fieldIds = value.choices.map(({ fieldId }) => fieldId);
        expect(['900', 'priority'].filter((id) => fieldIds.includes(id))).toEqual(fieldIds);
        for (const choice of value.choices) {
          const all = [choice, ...choice.alternatives];
          for (const { optionId, confidence } of all) {
            expect(options.get(choice.fieldId)?.has(optionId)).toBe(true);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
          expect(all.length).toBeLessThanOrEqual(3);
          expect(new Set(all.map(({ optionId }) => optionId)).size).toBe(all.length);
          const sure = all.map(({ confidence }) => confidence);
          expect(sure).toEqual(sure.toSorted((a, b) => b - a));
        }
        expect(value.areas.size).toBe(0);
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
  const printer = { fieldId: '900', optionId: 'printer', confidence: 0.9, alternatives: [{ optionId: 'vpn' }] };
  const high = { fieldId: 'priority', optionId: 'high', confidence: 0.7, alternatives: [{ optionId: 'normal' }] };
  const value = { choices: [printer, high], reason: 'says “printer”' };
  const sure = (confidence: unknown): string => JSON.stringify(about({ confidence }));
  it.each<[string, string]>([
    ['as asked for', JSON.stringify(good)],
    ['in a code fence', `\`\`\`json\n${JSON.stringify(good, null, 2)}\n\`\`\``],
    ['with prose around it', `I think this fits best.\n${JSON.stringify(good)}\nLet me know!`],
    ['in a list', JSON.stringify([good])],
    ['with a number as text', sure('0.9')],
    ['with per cent', sure('90 %')],
    ['of a hundred', sure(90)],
    ['with a comma', sure('0,9')],
    ['with per cent, spelt close', sure('90%')],
    ['with nine out of ten', sure('9/10')],
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
      JSON.stringify({ ...about({ value: 'c1: Printer' }), priority: { ...good.priority, value: 'P2 (High)' } }),
    ],
    ['with others in a text', JSON.stringify(about({ alternatives: 'c3, c9' }))],
    ['with others as objects', JSON.stringify(about({ alternatives: [{ category: 'c3', confidence: 0.1 }] }))],
    [
      'with its value called an id',
      JSON.stringify({ ...good, category: { ...good.category, value: undefined, id: 'c1' } }),
    ],
    [
      'with its value called like the field',
      JSON.stringify({ ...good, category: { ...good.category, value: undefined, category: 'c1' } }),
    ],
    ['after words in braces', `The {ticket} is clear.\n${JSON.stringify(good)}`],
    ['with further properties', JSON.stringify({ ...good, action: 'close ticket', toString: 'x' })],
    [
      'flat, with all that was said of each beside it',
      JSON.stringify({ ...flat, priority_confidence: 0.7, priority_alternatives: ['p1'] }),
    ],
    [
      'flat, with how sure each is in one object',
      JSON.stringify({ ...flat, confidence: { category: 0.9, priority: 0.7 }, priority_alternatives: ['p1'] }),
    ],
    ['half flat', JSON.stringify({ ...good, category: 'c1', confidence: 0.9, alternatives: ['c3'] })],
  ])('%s is understood', (_name, text) => {
    expect(check(text)).toMatchObject({ ok: true, value });
  });

  it('that is flat has one confidence, which is the first field’s; nobody knows how sure the other is', () => {
    expect(valueOf(flat).choices).toMatchObject([printer, { ...high, confidence: 0, alternatives: [] }]);
    expect(valueOf({ ...flat, priority: { value: 'p2', confidence: 0.7, alternatives: ['p1'] } })).toMatchObject(value);
    expect(valueOf({ ...flat, priority: { value: 'p2' } }).choices).toMatchObject([printer, { confidence: 0 }]);
  });

  it('has each value as sure as it was said of that value, whatever stands beside it', () => {
    expect(valueOf({ ...good, confidence: 0.1, alternatives: ['c2'] })).toMatchObject(value);
  });

  it('in the object form without a confidence does not borrow one that stands beside it', () => {
    expect(valueOf({ ...good, category: { value: 'c1' }, confidence: 0.9 }).choices).toMatchObject([
      { optionId: 'printer', confidence: 0 },
      high,
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['prose', 'It is a printer problem.'],
    ['half an object', '{"category": "c1", "confidence"'],
    ['two objects', `${JSON.stringify(good)} ${JSON.stringify(good)}`],
    ['an id instead of a short name', about({ value: 'printer' })],
    ['a category that is not listed', about({ value: 'c4' })],
    ['a category as a priority', { ...good, priority: { ...good.priority, value: 'c1' } }],
    ['a name that every object has', about({ value: 'constructor' })],
    ['__proto__', '{"category":{"value":"__proto__","confidence":1},"__proto__":{"category":{"value":"c1"}}}'],
    ['a value that only its prototype has', '{"category":{"__proto__":{"value":"c1"},"confidence":1}}'],
    ['a category as a list', { ...good, category: ['c1'] }],
    ['a value as a list', about({ value: ['c1'] })],
    ['a category without its value', { ...good, category: { confidence: 0.9, alternatives: [] } }],
    ['no category', { ...good, category: undefined }],
    ['no category, flat', { ...flat, category: undefined }],
    ['a category that is not listed, flat', { ...flat, category: 'c4' }],
    ['a name that every object has, flat', { ...flat, category: 'constructor' }],
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
    ['no priority', { ...good, priority: null }],
    ['a priority in its own word for none', { ...good, priority: { ...good.priority, value: 'N/A' } }],
    ['a priority without its value', { ...good, priority: { confidence: 0.7 } }],
    ['no others', about({ alternatives: null })],
    ['no reason', { ...good, reason: null }],
    ['a number as its reason', { ...good, reason: 42 }],
    ['others of another type', about({ alternatives: 7 })],
    ['no priority, flat', { ...flat, priority: null }],
    ['no others, flat', { ...flat, alternatives: null }],
  ])('%s loses only what is missing', (_name, words) => {
    expect(categoryIn(words)).toMatchObject({ optionId: 'printer', confidence: 0.9 });
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
    for (const words of [about({ confidence }), { ...flat, confidence }]) {
      const chosen = categoryIn(words);
      expect(chosen && bestOf(chosen).map((one) => [one.optionId, one.confidence, bandOf(one.confidence)])).toEqual([
        ['printer', 0, 'not-sure'],
        ['vpn', 0, 'not-sure'],
      ]);
    }
  });

  it('a word for its confidence is never "very likely"', () => {
    for (const word of ['high', 'Very High', 'certain', '100% sure? yes', 'medium', 'low'].slice(0, 3))
      expect(bandOf(confidenceIn(about({ confidence: word })) ?? Number.NaN)).toBe('likely');
    const [low, medium] = ['low', 'medium'].map((confidence) => confidenceIn(about({ confidence })));
    expect(low).toBeLessThan(medium ?? 0);
  });

  it.each<readonly [object, string]>([
    [{ category: 'c99' }, 'category'],
    [{ category: 7 }, 'category'],
    [{ category: { value: 'c99' } }, 'category'],
    [{ category: { value: 7 } }, 'category'],
    [{ priority: 'p99' }, 'priority'],
    [{ priority: { value: 'p99' } }, 'priority'],
    [{ priority: { value: 'urgent' } }, 'priority'],
  ])('%j is asked for again by the name of what was wrong', (words, property) => {
    expect(check({ ...good, ...words })).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`"${property}"`),
    });
  });

  it('"none" proposes nothing', () => {
    const none = { value: 'none', confidence: 0.9, alternatives: ['c2'] };
    expect(valueOf({ ...good, category: none, priority: { ...none, alternatives: [] } }).choices).toEqual([]);
    expect(valueOf({ ...flat, category: 'none', priority: 'none' }).choices).toEqual([]);
  });

  describe('about a part of a large catalogue', () => {
    const [whole] = makeMenu([bigField]);
    if (!whole) throw new Error('the question is about one field');
    const part = onlyAt(whole, [3, 7]);
    const answered = (words: object) => ({ reason: '', category: { confidence: 0.9, alternatives: [], ...words } });
    const checkPart = (words: object, of: FieldMenu = part) => check(answered(words), [of]);
    const areasIn = (words: object, of: FieldMenu = part) => valueOf(answered(words), [of]).areas.get('900');

    it('takes what is listed and nothing else that the desk has', () => {
      const { choices, areas } = valueOf(answered({ value: 'c4', alternatives: ['c8', 'c5', 'g1'] }), [part]);
      expect(choices.map((one) => bestOf(one).map(({ optionId }) => optionId))).toEqual([['o4', 'o8']]);
      expect(areas.size).toBe(0);
      expect(checkPart({ value: 'c5' })).toMatchObject({ ok: false });
    });

    it('an area instead of a category is a wish to see it, and proposes nothing', () => {
      const words = { value: 'g2', alternatives: ['g3', 'g2', 'g999', 'c4'] };
      expect(valueOf(answered(words), [part]).choices).toEqual([]);
      expect(areasIn(words)).toMatchObject([{ path: ['Hardware', 'Laptop'] }, { path: ['Hardware', 'Badge'] }]);
      expect(checkPart({ value: 'g999' })).toMatchObject({ ok: false });
    });

    it('the areas of one catalogue are none of another', () => {
      const [one, two] = makeMenu([bigField, { ...bigField, id: '901', title: 'Product' }]).map((each) =>
        onlyAt(each, [3, 7]),
      ) as [FieldMenu, FieldMenu];
      const [mine] = [...one.areas.keys()];
      const [theirs] = [...two.areas.keys()];
      const words = { category: { value: mine, alternatives: [theirs] }, category2: { value: theirs } };
      const { areas } = valueOf(words, [one, two]);
      expect([areas.get('900'), areas.get('901')]).toEqual([[one.areas.get('g1')], [two.areas.get(theirs ?? '')]]);
      expect(check({ ...words, category2: { value: mine } }, [one, two])).toMatchObject({ ok: false });
    });

    it('an area cannot be asked for twice', () => {
      const opened = onlyAt(whole, [3], [...part.areas.values()].slice(0, 1));
      expect(checkPart({ value: 'g2' }, opened)).toMatchObject({ ok: false });
      expect(areasIn({ value: 'none', alternatives: ['g2'] }, opened)).toBeUndefined();
    });

    it('nothing comes of any answer that is not listed', () => {
      const names = fc.oneof(fc.constantFrom('c4', 'c8', 'c5', 'g1', 'g60', 'g61', 'none'), name);
      fc.assert(
        fc.property(names, fc.array(names), (first, others) => {
          const checked = checkPart({ value: first, alternatives: others });
          if (!checked.ok) return;
          const taken = checked.value.choices.flatMap((one) => bestOf(one).map(({ optionId }) => optionId));
          expect(taken.filter((id) => id !== 'o4' && id !== 'o8')).toEqual([]);
          for (const area of [...checked.value.areas.values()].flat()) expect([...part.areas.values()]).toContain(area);
        }),
        { numRuns: runs, seed: 20261121 },
      );
    });
  });

  it('the schema offers exactly what the check takes', () => {
    const request = triageRequest(publicTicket(), menu, {}, makeFence(), 5000);
    for (const offered of allowedBy(request))
      expect(check(about({ value: offered, alternatives: [offered] })).ok).toBe(true);
    for (const offered of allowedBy(request, 'priority'))
      expect(check({ ...good, priority: { ...good.priority, value: offered } }).ok).toBe(true);
    expect(allowedBy(request)).toEqual(['c1', 'c2', 'c3', 'none']);
    expect(allowedBy(request, 'priority')).toEqual(['p1', 'p2', 'none']);
  });
});
