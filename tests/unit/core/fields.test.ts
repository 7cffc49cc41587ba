import { describe, expect, test } from 'vitest';
import { fc } from '../property';
import { byRank, urgencyOf, type DeskField } from '../../../core/fields';
import { catalogueSchema } from '../../../core/schema/fields';

const kept = (options: readonly object[]) => ({
  desk: 'zendesk',
  origin: 'https://acme.zendesk.com',
  fields: [{ id: 'priority', title: 'Priority', kind: 'priority', options }],
  macros: [],
  fetchedAt: '2026-11-02T09:00:00Z',
});

test('fields that were kept before priorities had a rank can still be read', () => {
  const parsed = catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'] }]));
  expect(parsed.success && byRank(parsed.data.fields[0]!)).toBeNull();
});

test('fields with ranks are read, and anything else that is added is refused', () => {
  expect(catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'], rank: 4 }])).success).toBe(true);
  expect(catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'], rank: '4' }])).success).toBe(false);
  expect(catalogueSchema.safeParse(kept([{ id: 'low', path: ['Low'], weight: 4 }])).success).toBe(false);
});

describe('how urgent a priority is', () => {
  /** Ranked as they are named, from the most urgent down; the list itself is in another order. */
  const ranked = (...names: string[]): DeskField => ({
    id: 'priority',
    title: 'Priority',
    kind: 'priority',
    options: names.map((name, index) => ({ id: name, path: [name], rank: (index + 1) * 10 })).toReversed(),
  });
  const urgencies = (field: DeskField, names: readonly string[]) => names.map((name) => urgencyOf(field, name));

  test.each([
    [
      ['Urgent', 'High', 'Normal', 'Low'],
      ['urgent', 'high', 'normal', 'low'],
    ],
    [
      ['Platinum', 'Gold', 'Silver', 'Bronze', 'Tin'],
      ['urgent', 'high', 'normal', 'low', 'low'],
    ],
    [
      ['1', '2', '3', '4', '5', '6'],
      ['urgent', 'high', 'normal', 'normal', 'low', 'low'],
    ],
    [
      ['Red', 'Amber', 'Green'],
      ['high', 'normal', 'low'],
    ],
    [
      ['Now', 'Later'],
      ['high', 'normal'],
    ],
    [['Only'], ['high']],
    // What it is called says nothing.
    [
      ['Low', 'Normal', 'High', 'Urgent'],
      ['urgent', 'high', 'normal', 'low'],
    ],
  ])('%j is %j, by the desk’s own order', (names, wanted) =>
    expect(urgencies(ranked(...names), names)).toEqual(wanted),
  );

  test('is not known where the desk did not rank it, or does not have it', () => {
    const field = ranked('Urgent', 'High', 'Normal', 'Low');
    const unranked = { ...field, options: field.options.map(({ id, path }) => ({ id, path })) };
    const partly = { ...field, options: [...field.options, { id: 'New', path: ['New'] }] };
    expect([urgencyOf(unranked, 'Urgent'), urgencyOf(partly, 'Urgent'), urgencyOf(field, 'gone')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(urgencyOf({ ...field, options: [] }, 'Urgent')).toBeNull();
  });

  test('never rises down the order, and the last of three and more is low', () => {
    const order = ['urgent', 'high', 'normal', 'low'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const names = Array.from({ length: count }, (_, at) => `p${at}`);
        const places = urgencies(ranked(...names), names).map((one) => order.indexOf(one ?? ''));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBe(count < 4 ? 1 : 0);
        if (count > 2) expect(places.at(-1)).toBe(3);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same under every agreement of an account, which has options of its own', () => {
    const field: DeskField = {
      id: 'priority',
      title: 'Priority',
      kind: 'priority',
      options: ['1', '2', '3'].flatMap((sla) =>
        ['Critical', 'High', 'Medium', 'Low'].map((name, at) => ({
          id: `${sla}:${at + 1}`,
          path: [name],
          rank: at + 1,
        })),
      ),
    };
    expect(['1:1', '2:2', '3:3', '2:4'].map((id) => urgencyOf(field, id))).toEqual(['urgent', 'high', 'normal', 'low']);
  });
});
