import { describe, expect, it } from 'vitest';
import { fc, runs } from '../property';
import { NO_IDEA, placeOf, thresholdsFrom, type FieldValue, type Place } from '../../../core/choosing';
import { bandOf, bestOf, choiceFor, LIKELY, percent, VERY_LIKELY, type Choice } from '../../../core/suggestion';

const usual = thresholdsFrom({ toSet: 0, toChange: 0 });
const empty: FieldValue = { optionId: null, path: [] };
const other: FieldValue = { optionId: 'vpn', path: ['Network', 'VPN'] };
const same: FieldValue = { optionId: 'printer', path: ['Hardware', 'Printer'] };
const suggested = (confidence: number) => ({ optionId: 'printer', confidence });

describe('a suggested value', () => {
  it.each<[string, number, FieldValue | undefined, boolean, Place]>([
    ['for an empty field, when it is likely', 0.6, empty, false, 'chosen'],
    ['for an empty field, when it is very likely', 0.99, empty, false, 'chosen'],
    ['for an empty field, when it is not quite likely', 0.59, empty, false, 'offered'],
    ['for an empty field, when nobody knows how sure it is', 0, empty, false, 'offered'],
    ['for an empty field, when a person must choose it', 0.99, empty, true, 'offered'],
    ['that stands already, however unsure it is', 0, same, false, 'right'],
    ['that stands already and that a person must choose', 0.9, same, true, 'right'],
    ['in place of another one, when it is very likely', 0.85, other, false, 'offered'],
    ['in place of another one, when it is only likely', 0.84, other, false, 'stays'],
    ['in place of another one, as sure as anything can be', 1, other, false, 'offered'],
    ['in place of another one, when a person must choose it', 0.99, other, true, 'offered'],
    ['for a field of which nobody knows what stands there', 0.99, undefined, false, 'offered'],
    ['for a field that holds something without a name', 0.99, { optionId: '', path: [''] }, false, 'offered'],
  ])('%s', (_name, confidence, present, asks, place) =>
    expect(placeOf(suggested(confidence), present, usual, asks)).toBe(place),
  );

  it('goes by the organisation’s numbers where it names some', () => {
    const strict = thresholdsFrom({ toSet: 0.9, toChange: 0.95 });
    expect([0.89, 0.9].map((sure) => placeOf(suggested(sure), empty, strict, false))).toEqual(['offered', 'chosen']);
    expect([0.94, 0.95].map((sure) => placeOf(suggested(sure), other, strict, false))).toEqual(['stays', 'offered']);
    const loose = thresholdsFrom({ toSet: 0.1, toChange: 0.5 });
    expect([0.59, 0.6].map((sure) => placeOf(suggested(sure), empty, loose, false))).toEqual(['offered', 'chosen']);
    expect([0.49, 0.5].map((sure) => placeOf(suggested(sure), other, loose, false))).toEqual(['stays', 'offered']);
  });

  const share = fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const id = fc.constantFrom('printer', 'vpn', '', 'toString');
  const present = fc.oneof(
    fc.constantFrom(undefined, empty),
    fc.record({ optionId: fc.option(id), path: fc.array(fc.string(), { maxLength: 2 }) }),
  );
  // As odd as they may be: what the thresholds are made from is bounded by the function alone.
  const numbers = fc.record({ toSet: share, toChange: share });

  it('is never chosen over a value that stands, nor when it is a mere guess, nor when a person must choose it', () => {
    let chosen = 0;
    fc.assert(
      fc.property(id, share, present, numbers, fc.boolean(), (optionId, confidence, value, wanted, asks) => {
        const thresholds = thresholdsFrom(wanted);
        const place = placeOf({ optionId, confidence }, value, thresholds, asks);
        if (value?.optionId === optionId) expect(place).toBe('right');
        if (place !== 'chosen') return;
        chosen += 1;
        expect(value).toMatchObject({ optionId: null });
        expect(confidence).toBeGreaterThanOrEqual(Math.max(0.6, wanted.toSet));
        expect(asks).toBe(false);
      }),
      { numRuns: runs, seed: 20261121 },
    );
    // The property would say nothing if nothing were ever chosen.
    expect(chosen).toBeGreaterThan(runs / 100);
  });

  it('is never less for being surer', () => {
    const order: readonly Place[] = ['stays', 'offered', 'chosen', 'right'];
    fc.assert(
      fc.property(share, share, present, numbers, fc.boolean(), (a, b, value, wanted, asks) => {
        const at = (confidence: number): number =>
          order.indexOf(placeOf(suggested(confidence), value, thresholdsFrom(wanted), asks));
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
      { numRuns: runs, seed: 20261121 },
    );
  });
});

describe('the thresholds', () => {
  it.each([
    [0, 0, 0.6, 0.85],
    [0.3, 0, 0.6, 0.85],
    [0.6, 0.6, 0.6, 0.6],
    [0.7, 0.8, 0.7, 0.8],
    [1, 1, 1, 1],
    [0.95, 0, 0.95, 0.85],
  ])('of %f and %f are %f and %f', (toSet, toChange, set, change) =>
    expect(thresholdsFrom({ toSet, toChange })).toEqual({ toSet: set, toChange: change }),
  );

  it('keep to each other in words and numbers', () => {
    expect([bandOf(LIKELY), bandOf(LIKELY - 0.001), bandOf(VERY_LIKELY), bandOf(VERY_LIKELY - 0.001)]).toEqual([
      'likely',
      'not-sure',
      'very-likely',
      'likely',
    ]);
    expect(bandOf(NO_IDEA)).toBe('not-sure');
  });
});

describe('a suggestion of several fields', () => {
  const choice = (fieldId: string, alternatives: number): Choice => ({
    fieldId,
    optionId: `${fieldId}-0`,
    path: ['0'],
    confidence: 0.9,
    alternatives: Array.from({ length: alternatives }, (_, at) => ({
      optionId: `${fieldId}-${at + 1}`,
      path: [String(at + 1)],
      confidence: 0.1,
    })),
  });
  const suggestion = { choices: [choice('a', 0), choice('b', 2), choice('toString', 5)] };

  it('has a choice for a field, or none', () => {
    expect([choiceFor(suggestion, 'b')?.optionId, choiceFor(suggestion, 'c')]).toEqual(['b-0', undefined]);
    expect(choiceFor({ choices: [] }, 'toString')).toBeUndefined();
  });

  it('has the best three of a field at most, the suggested one first', () => {
    expect(suggestion.choices.map((one) => bestOf(one).map(({ optionId }) => optionId))).toEqual([
      ['a-0'],
      ['b-0', 'b-1', 'b-2'],
      ['toString-0', 'toString-1', 'toString-2'],
    ]);
  });

  it('is never certain of anything', () => {
    expect([percent(1), percent(0.994), percent(0.6), percent(0)]).toEqual(['99 %', '99 %', '60 %', '0 %']);
  });
});
