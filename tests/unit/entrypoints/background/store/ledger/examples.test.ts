import { fc } from '../../../../property';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Example } from '../../../../../../core/learning';
import { catalogues, examples, models } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { deleteExample, listExamples } from '../../../../../../entrypoints/background/page-requests/example-requests';
import { catalogue, freshBrowser, ref } from '../../kit/world';

const { origin } = ref;

const example = (change: Partial<Example> & { readonly id?: string } = {}): Example => {
  const { id = '1', ...rest } = change;
  return {
    ref: { ...ref, ticketId: id },
    text: 'Printer is on fire\n\nThe printer is on fire.',
    values: { '900': 'printer', priority: 'high' },
    requesterName: 'Rosa Quintana',
    agentName: 'Sam Field',
    from: 'decision',
    learnedAt: `2026-11-20T08:00:${id.padStart(2, '0')}Z`,
    ...rest,
  };
};

const keep = (...all: readonly Example[]): Promise<unknown> => Promise.all(all.map((one) => examples.put(one)));
const found = async (query: string): Promise<string[]> =>
  (await listExamples({ origin, query })).examples.map(({ ticketId }) => ticketId);

beforeEach(freshBrowser);

describe('examples', () => {
  it('are listed as the desk calls things, newest first, for one desk only', async () => {
    await catalogues.put(catalogue);
    await keep(
      example(),
      example({ id: '2', from: 'solved' }),
      example({ id: '3', ref: { ...ref, origin: 'https://other.zendesk.com', ticketId: '3' } }),
    );
    const { examples: listed, total } = await listExamples({ origin });
    expect(total).toBe(2);
    expect(listed).toEqual([
      expect.objectContaining({ ticketId: '2', from: 'solved' }),
      {
        key: `zendesk|${origin}|1|decision`,
        ticketId: '1',
        title: 'Printer is on fire',
        text: 'Printer is on fire\n\nThe printer is on fire.',
        values: ['Category: Hardware › Printer', 'Priority: High'],
        from: 'decision',
        learnedAt: '2026-11-20T08:00:01Z',
      },
    ]);
  });

  it('keep the ids of what the desk no longer knows', async () => {
    await keep(example({ values: { '900': 'fax', '77': 'x' } }));
    expect((await listExamples({ origin })).examples[0]?.values).toEqual(['77: x', '900: fax']);
    await catalogues.put(catalogue);
    expect((await listExamples({ origin })).examples[0]?.values).toEqual(['77: x', 'Category: fax']);
  });

  it.each([
    ['\n  \nFirst\r\nsecond', 'First'],
    ['only one', 'only one'],
    ['   ', ''],
  ])('of the text %j have the title %j', async (text, title) => {
    await keep(example({ text }));
    expect((await listExamples({ origin })).examples[0]?.title).toBe(title);
  });

  it('come fifty at a time, each on one page', async () => {
    const all = Array.from({ length: 120 }, (_, index) =>
      example({ id: String(index), learnedAt: `2026-11-${10 + (index % 3)}T00:00:00Z` }),
    );
    await keep(...all);
    const pages = await Promise.all([0, 50, 100, 150].map((from) => listExamples({ origin, from })));
    expect(pages.map((page) => [page.examples.length, page.total])).toEqual([
      [50, 120],
      [50, 120],
      [20, 120],
      [0, 120],
    ]);
    expect(new Set(pages.flatMap((page) => page.examples.map(({ key }) => key))).size).toBe(120);
  });

  it('are found by their words and by their values, in upper or lower case', async () => {
    await catalogues.put(catalogue);
    await keep(
      example(),
      example({ id: '2', text: 'Ärger mit dem VPN\n\nEs fällt aus.', values: { '900': 'vpn' } }),
      example({ id: '3', text: 'Rent\n\nof the building', values: { '900': 'constructor' } }),
    );
    expect(await found('PRINTER')).toEqual(['1']);
    expect(await found('ärger')).toEqual(['2']);
    expect(await found('network › vpn')).toEqual(['2']);
    expect(await found('  high   fire ')).toEqual(['1']);
    expect(await found('fire vpn')).toEqual([]);
    expect(await found('rosa')).toEqual([]);
    expect(await found('')).toEqual(['3', '2', '1']);
    expect(await found('   ')).toEqual(['3', '2', '1']);
    expect((await listExamples({ origin, query: 'category' })).total).toBe(3);
    expect((await listExamples({ origin, query: 'network' })).total).toBe(1);
  });

  it('are found by any part of their own text', async () => {
    const text = 'Printer (2nd floor) is on FIRE\n\n100 % smoke. [see photo]*';
    await keep(example({ text }));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(20), async (start, length) => {
        expect(await found(text.slice(start, start + length + 1))).toEqual(['1']);
      }),
      { numRuns: 40 },
    );
  });
});

describe('deleting an example', () => {
  it('takes it away with the models that stand for it, and leaves the others', async () => {
    await keep(example(), example({ id: '2' }));
    await models.put('m', { version: 1 });
    const [newest] = (await listExamples({ origin })).examples;
    expect(await deleteExample({ key: newest?.key ?? '' })).toEqual({});
    expect(await found('')).toEqual(['1']);
    expect((await examples.of(origin)).map((kept) => kept.ref.ticketId)).toEqual(['1']);
    expect(await models.get('m')).toBeUndefined();
  });

  it('twice, or one that never was, is no mistake', async () => {
    await keep(example());
    expect(await deleteExample({ key: 'nothing' })).toEqual({});
    expect(await found('')).toEqual(['1']);
  });
});
