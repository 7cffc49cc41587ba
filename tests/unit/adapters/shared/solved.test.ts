import { noLesson } from '../../../../adapters/shared/example';
import { describe, expect, it } from 'vitest';
import { numberedPages, readInTurn, type Listed } from '../../../../adapters/shared/solved';
import type { SolvedStep } from '../../../../adapters/adapter';

const row = (id: number): Listed => ({ id: String(id), changedAt: '2026-03-02T08:00:00Z' });
/** A desk's list of so many tickets, ten on a page, of which every third is not solved. */
const list = (count: number) => {
  const asked: number[] = [];
  const read = async (page: number): Promise<{ ids: string[]; solved: Listed[] }> => {
    asked.push(page);
    const ids = Array.from({ length: count }, (_, at) => at + 1).slice((page - 1) * 10, page * 10);
    return { ids: ids.map(String), solved: ids.filter((id) => id % 3 !== 0).map(row) };
  };
  return { asked, read };
};
async function stepsOf(
  count: number,
  limit: number,
  { from = null, skips = () => false }: { from?: string | null; skips?: (id: string) => boolean } = {},
) {
  const { asked, read } = list(count);
  const steps: SolvedStep[] = [];
  for await (const step of readInTurn(numberedPages(read, from, 50), () => Promise.resolve(noLesson), limit, { skips }))
    steps.push(step);
  return { asked, steps, ids: steps.map(({ ticketId }) => Number(ticketId)) };
}

describe('solved tickets in turn', () => {
  it('are all of the desk’s list, and how many is said as soon as it is known', async () => {
    const { ids, steps } = await stepsOf(25, 100);
    expect(ids).toEqual([1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25]);
    expect([steps[0]?.of, steps.at(-1)?.of]).toEqual([100, 17]);
  });
  it('are no more than wanted, and no page is asked for that is not needed', async () => {
    const { ids, asked } = await stepsOf(250, 7);
    expect([ids.length, asked]).toEqual([7, [1]]);
  });
  it('go on at the place of any step, and what was read there is passed over', async () => {
    const first = await stepsOf(250, 50);
    const known = new Set(first.ids.map(String));
    const rest = await stepsOf(250, 1000, { from: first.steps.at(-1)?.at ?? null, skips: (id) => known.has(id) });
    expect([...first.ids, ...rest.ids]).toEqual((await stepsOf(250, 1000)).ids);
    expect(rest.asked[0]).toBeGreaterThan(5);
  });
  it('are not read twice when a page says again what another said', async () => {
    const read = (page: number) =>
      Promise.resolve({
        ids: page === 1 ? ['1', '2'] : ['2', '3'],
        solved: page === 1 ? [row(1), row(2)] : [row(2), row(3)],
      });
    const ids: string[] = [];
    for await (const { ticketId } of readInTurn(numberedPages(read, null, 9), () => Promise.resolve(noLesson), 99))
      ids.push(ticketId);
    expect(ids).toEqual(['1', '2', '3']);
  });
  it('begin anew where a place cannot be read', async () => {
    expect((await stepsOf(25, 100, { from: 'nonsense' })).ids).toHaveLength(17);
  });
});
