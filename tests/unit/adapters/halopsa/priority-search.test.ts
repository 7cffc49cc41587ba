import { fc } from '../../property';
import { describe, expect, it } from 'vitest';
import { PrioritySearch, type Pair } from '../../../../adapters/halopsa/priority-search';

const sizes = { impact: 3, urgency: 3 };

/** Applies a rule as the desk would; how many choices it took, or null. */
function reach(
  rule: (pair: { impact: number; urgency: number }) => number,
  wanted: number,
  ranks: number,
  start: Pair,
): number | null {
  const search = new PrioritySearch(sizes, wanted, ranks);
  let now = start;
  let writes = 0;
  const result = (): number =>
    now.impact === null || now.urgency === null ? -1 : rule({ impact: now.impact, urgency: now.urgency });
  search.saw(now, result());
  for (let target = search.next(now, 4); target !== null; target = search.next(now, 4 - writes)) {
    for (const id of ['urgency', 'impact'] as const) {
      if (now[id] === target[id]) continue;
      now = { ...now, [id]: target[id] };
      writes += 1;
      search.saw(now, result());
      if (result() === wanted) return writes;
    }
  }
  expect(writes).toBeLessThanOrEqual(4);
  return null;
}

const place = fc.constantFrom(0, 1, 2, null);
const starts = fc.record({ impact: place, urgency: place });

describe('looking for impact and urgency', () => {
  it('reaches every priority of a usual rule in two choices', () => {
    fc.assert(
      fc.property(starts, fc.nat({ max: 3 }), (start, wanted) => {
        const rule = ({ impact, urgency }: { impact: number; urgency: number }): number =>
          [0, 1, 2, 2, 3][impact + urgency] ?? 3;
        if (
          start.impact !== null &&
          start.urgency !== null &&
          rule({ impact: start.impact, urgency: start.urgency }) === wanted
        )
          return;
        expect(reach(rule, wanted, 4, start)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('never takes more than four choices, whatever the rule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 3 }), { minLength: 9, maxLength: 9 }),
        starts,
        fc.nat({ max: 3 }),
        (table, start, wanted) =>
          void reach(({ impact, urgency }) => table[impact * 3 + urgency] ?? 0, wanted, 4, start),
      ),
    );
  });

  it('keeps what is set where that is as good', () => {
    expect(new PrioritySearch(sizes, 1, 4).next({ impact: 1, urgency: 2 }, 4)).toEqual({ impact: 1, urgency: 0 });
    expect(new PrioritySearch(sizes, 1, 4).next({ impact: 2, urgency: 1 }, 4)).toEqual({ impact: 0, urgency: 1 });
  });
});
