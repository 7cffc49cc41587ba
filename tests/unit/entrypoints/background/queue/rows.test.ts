import { describe, expect, it } from 'vitest';
import type { Catalogue, DeskField } from '../../../../../core/fields';
import { merge } from '../../../../../core/policy/merge';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings } from '../../../../../core/settings';
import { asListed, type TicketRecord } from '../../../../../entrypoints/background/store/ledger/ticket-record';
import { priorityLevels, RowMaker } from '../../../../../entrypoints/background/queue/rows';
import { knownPolicy } from '../../../../fixtures/managed';
import { catalogue, ref } from '../kit/world';
import { listed, origin, ticketOf } from './queue-world';

const AT = '2026-11-30T08:00:00.000Z';
const ranked = (...ranks: readonly number[]): DeskField => ({
  id: 'priority',
  title: 'Priority',
  kind: 'priority',
  options: ranks.map((rank, index) => ({ id: `p${index}`, path: [`P${index}`], rank })),
});
const counting = (policy: Policy = {}) => merge(knownPolicy(policy), defaultSettings(), defaultSettings());
const makerWith = (policy: Policy = {}, of: Catalogue = catalogue): RowMaker =>
  new RowMaker([of], counting(policy), [origin]);
const recordOf = (change: Partial<TicketRecord> = {}, values: Record<string, string | null> = {}): TicketRecord => ({
  ...asListed(undefined, listed('1042', { values: { priority: 'normal', '900': null, ...values } }), AT),
  ...change,
});
const suggestedRecord = (confidence: number, values: Record<string, string | null> = {}): TicketRecord =>
  recordOf(
    { suggestionId: 's', suggested: [{ fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'], confidence }] },
    values,
  );

describe('how urgent a priority is', () => {
  it.each([
    [
      [1, 2, 3, 4],
      [5, 4, 3, 2],
    ],
    [
      [1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1],
    ],
    [
      [10, 20, 30, 40, 50, 60],
      [5, 4, 3, 3, 2, 1],
    ],
    [
      [1, 2, 3],
      [4, 3, 2],
    ],
    [
      [1, 1, 2, 2, 3, 3, 4, 4],
      [5, 5, 4, 4, 3, 3, 2, 2],
    ],
  ])('goes by the desk’s own order: %j', (ranks, levels) =>
    expect([...priorityLevels(ranked(...ranks)).values()]).toEqual(levels),
  );

  it('is not known where the desk ranked nothing', () =>
    expect(priorityLevels(catalogue.fields[0] as DeskField).size).toBe(0));
});

describe('a row', () => {
  it('says what the list told, in the desk’s words', () => {
    const row = makerWith().rowOf(recordOf({}, { '900': 'printer' }), true);
    expect(row).toMatchObject({
      key: `zendesk|${origin}|1042`,
      number: '#1042',
      subject: 'Ticket 1042',
      category: ['Hardware', 'Printer'],
      priority: null,
      listedAt: AT,
      suggestion: null,
      changing: true,
    });
  });

  it.each<[string, Record<string, string | null>, readonly string[] | null]>([
    ['none', { '900': null }, []],
    ['one that the desk’s fields do not have, by its id', { '900': 'gone_since' }, ['gone_since']],
  ])('has the category %s', (_name, values, category) =>
    expect(makerWith().rowOf(recordOf({}, values), false)?.category).toEqual(category),
  );

  it('does not know a category that the list does not tell, nor what stands there', () => {
    const record = asListed(undefined, listed('1', { values: {} }), AT);
    const suggested = suggestedRecord(0.95).suggested ?? [];
    const row = makerWith().rowOf({ ...record, suggestionId: 's', suggested }, false);
    expect(row?.category).toBeNull();
    // Nobody knows that it is empty, so nothing is taken by itself.
    expect(row?.suggestion?.choices).toMatchObject([{ place: 'offered', present: null }]);
  });

  it.each<[string, number, Record<string, string | null>, string]>([
    ['likely, for an empty field', 0.7, {}, 'chosen'],
    ['a guess', 0.4, {}, 'offered'],
    ['very likely, where another value stands', 0.95, { '900': 'printer' }, 'offered'],
    ['likely, where another value stands', 0.7, { '900': 'printer' }, 'stays'],
    ['what stands already', 0.95, { '900': 'vpn' }, 'right'],
  ])('takes a suggested value by itself only where it is likely and nothing stands: %s', (_name, sure, values, place) =>
    expect(makerWith().rowOf(suggestedRecord(sure, values), false)?.suggestion?.choices).toMatchObject([{ place }]),
  );

  it.each<[string, Policy, Record<string, string | null>, readonly object[]]>([
    ['leaves out', { fields: [{ field: 'Category', excluded: ['Network > VPN'] }] }, {}, []],
    [
      'keeps what stands instead of',
      { fields: [{ field: 'Category', locked: ['Hardware'] }] },
      { '900': 'printer' },
      [],
    ],
    ['has a person choose', { fields: [{ field: 'Category', alwaysAsk: ['Network'] }] }, {}, [{ place: 'offered' }]],
    ['is surer than', { confidence: { toSet: 98 } }, {}, []],
  ])('follows an organisation that %s a value', (_name, policy, values, choices) =>
    expect(makerWith(policy).rowOf(suggestedRecord(0.95, values), false)?.suggestion?.choices).toMatchObject(choices),
  );

  it('is as sure as the least sure value that Accept takes', () => {
    const both = recordOf(
      {
        suggestionId: 's',
        suggested: [
          { fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'], confidence: 0.9 },
          { fieldId: 'priority', optionId: 'high', path: ['High'], confidence: 0.7 },
        ],
      },
      { priority: null },
    );
    expect(makerWith().rowOf(both, false)?.suggestion?.confidence).toBe(0.7);
    expect(makerWith().rowOf(suggestedRecord(0.3), false)?.suggestion?.confidence).toBe(0.3);
  });

  it('is none of a ticket that no list told, or of another desk', () => {
    const { listed: _told, ...untold } = recordOf();
    expect(makerWith().rowOf(untold, false)).toBeNull();
    expect(
      makerWith().rowOf({ ...recordOf(), ref: { ...ref, origin: 'https://other.zendesk.com' } }, false),
    ).toBeNull();
  });
});

it('makes ten thousand rows in a blink, with rules for a field of two thousand values', () => {
  const options = Array.from({ length: 2_000 }, (_none, index) => ({ id: `v${index}`, path: ['A', `V${index}`] }));
  const big: Catalogue = {
    ...catalogue,
    fields: [ranked(1, 2, 3, 4), { id: '900', title: 'Category', kind: 'dropdown', options }],
  };
  const policy: Policy = { fields: [{ field: 'Category', excluded: ['A > V7'], locked: ['A > V9'] }] };
  const records = Array.from({ length: 10_000 }, (_none, index): TicketRecord => ({
    ...asListed(
      undefined,
      {
        ...listed(String(index)),
        ref: ticketOf(String(index)),
        values: { priority: 'p1', '900': `v${index % 2_000}` },
      },
      AT,
    ),
    suggestionId: `s${index}`,
    suggested: [
      { fieldId: '900', optionId: `v${(index * 7) % 2_000}`, path: ['A', 'V'], confidence: 0.9 },
      { fieldId: 'priority', optionId: 'p2', path: ['P2'], confidence: 0.7 },
    ],
  }));
  // Of the processor, so that whatever else it does does not count. Milliseconds.
  const times = Array.from({ length: 3 }, () => {
    const begun = process.cpuUsage();
    const maker = makerWith(policy, big);
    expect(records.filter((record) => maker.rowOf(record, false) !== null)).toHaveLength(10_000);
    return process.cpuUsage(begun).user / 1000;
  });
  if (process.env['DESKSIDE_FIGURES']) process.stdout.write(`10,000 rows: ${times.map(Math.round).join(', ')} ms\n`);
  expect(Math.min(...times)).toBeLessThan(200);
});

describe('what else a value may be', () => {
  const alternatives = [
    { optionId: 'mail', path: ['Mail'], confidence: 0.2 },
    { optionId: 'printer', path: ['Hardware', 'Printer'], confidence: 0.1 },
  ];
  const record = recordOf({
    suggestionId: 's',
    suggested: [{ fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'], confidence: 0.7, alternatives }],
  });
  const offered = (policy: Policy = {}) =>
    makerWith(policy)
      .rowOf(record, false)
      ?.suggestion?.choices[0]?.alternatives?.map(({ optionId }) => optionId);

  it('stands beside it, so that a number takes it', () => expect(offered()).toEqual(['mail', 'printer']));

  it('is left out where there is none', () =>
    expect(makerWith().rowOf(suggestedRecord(0.7), false)?.suggestion?.choices[0]).not.toHaveProperty('alternatives'));
});
