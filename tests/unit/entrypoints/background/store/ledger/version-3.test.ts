import { beforeEach, describe, expect, it } from 'vitest';
import { fc } from '../../../../property';
import { LEDGER_VERSION, openLedger } from '../../../../../../entrypoints/background/store/ledger/db';
import { examples, suggestions } from '../../../../../../entrypoints/background/store/ledger/ledger';
import {
  fromVersion3,
  suggestionIdOf,
  suggestionRecordSchema,
} from '../../../../../../entrypoints/background/store/ledger/suggestion-record';
import { freshBrowser } from '../../kit/world';
import { keptOfVersion3, keptSuggestions } from './kept-suggestions';
import { fillVersion3, version3 } from './ledger-v3';

const kept = [...keptSuggestions, ...keptOfVersion3];
const byKey = <T extends { readonly stateKey: string }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => a.stateKey.localeCompare(b.stateKey));

beforeEach(freshBrowser);

describe('a ledger of version 3', () => {
  const stores = ['examples', 'catalogues', 'models', 'facts', 'usage', 'days'] as const;

  it('is brought to the present version with every suggestion and decision in the present shape', async () => {
    await fillVersion3();
    const db = await openLedger();
    expect(db.version).toBe(LEDGER_VERSION);
    expect(await db.getAll('suggestions')).toEqual(byKey(kept));
    db.close();
  });

  it('drops only what no version has written', async () => {
    await fillVersion3();
    const left = new Set(kept.map(({ stateKey }) => stateKey));
    const gone = (version3.suggestions as { stateKey: string }[]).filter(({ stateKey }) => !left.has(stateKey));
    expect(gone.map(({ stateKey }) => stateKey)).toEqual(['ffffffffff']);
    expect(await suggestions.get('ffffffffff')).toBeUndefined();
  });

  it('keeps everything else as it was', async () => {
    await fillVersion3();
    const db = await openLedger();
    for (const store of stores) {
      const found: unknown[] = await db.getAll(store);
      expect(found).toHaveLength(version3[store].length);
      expect(found).toEqual(expect.arrayContaining([...version3[store]]));
    }
    expect(await db.getAllKeys('activity')).toEqual(version3.activity.map(({ key }) => key));
    expect(await db.getAll('activity')).toMatchObject(version3.activity.map(({ value }) => value));
    db.close();
  });

  it('can be worked with: each record is found by its ticket’s state and by its suggestion’s name', async () => {
    await fillVersion3();
    for (const record of kept) {
      expect(await suggestions.get(record.stateKey)).toEqual(record);
      expect(await suggestions.named(suggestionIdOf(record.outcome))).toEqual(record);
    }
    expect(await suggestions.named('ffffffffff')).toBeUndefined();
    expect(await examples.of('https://acme.zendesk.com')).toHaveLength(2);
  });

  it('is laid out in the end like one that is new', async () => {
    const described = async (): Promise<unknown> => {
      const db = await openLedger();
      const transaction = db.transaction([...db.objectStoreNames]);
      const layout = [...db.objectStoreNames].map((name) => {
        const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
        return { name, keyPath, autoIncrement, indexes: [...indexNames] };
      });
      db.close();
      return layout;
    };
    const fresh = await described();
    freshBrowser();
    await fillVersion3();
    expect(await described()).toEqual(fresh);
  });
});

describe('a record of an earlier version', () => {
  const [model] = version3.suggestions as { outcome: { suggestion: object } }[];
  const withSuggestion = (change: object): unknown => ({
    ...model,
    outcome: { kind: 'suggestion', suggestion: { ...model?.outcome.suggestion, ...change } },
  });

  it.each<[string, unknown]>([
    ['with nothing in it', {}],
    ['that is none', 'suggestion'],
    ['without a value', withSuggestion({ category: null, priority: null })],
    ['without a category that is not even empty', withSuggestion({ category: undefined })],
    [
      'as sure as nothing can be',
      withSuggestion({ category: { fieldId: '900', optionId: 'x', path: [], confidence: 7 } }),
    ],
    ['from another kind of desk', { ...model, ref: { desk: 'other', origin: 'https://x.example', ticketId: '1' } }],
    ['with half a decision', { ...model, decision: { kind: 'accepted' } }],
  ])('%s is dropped', (_name, record) => expect(fromVersion3(record)).toBeNull());

  it('becomes one that can be read, or nothing, whatever it is', () => {
    const value = fc.option(
      fc.record({
        fieldId: fc.string(),
        optionId: fc.string(),
        path: fc.array(fc.string(), { maxLength: 3 }),
        confidence: fc.double(),
      }),
    );
    const change = fc.record({
      category: fc.oneof(value, fc.jsonValue()),
      priority: fc.oneof(value, fc.jsonValue()),
      alternatives: fc.oneof(fc.constant([]), fc.jsonValue()),
    });
    fc.assert(
      fc.property(fc.oneof(change.map(withSuggestion), fc.jsonValue()), (record) => {
        const made = fromVersion3(record);
        if (made === null) return;
        expect(suggestionRecordSchema.safeParse(made).success).toBe(true);
        expect(made.suggestionId).toBe(suggestionIdOf(made.outcome));
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });
});
