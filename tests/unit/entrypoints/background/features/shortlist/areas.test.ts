import { fc } from '../../../../property';
import { describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../../core/fields';
import { areasOf } from '../../../../../../entrypoints/background/features/shortlist/areas';
import { bigField } from '../../kit/assist-world';

const fieldOf = (paths: readonly (readonly string[])[]): DeskField => ({
  ...bigField,
  options: paths.map((path, index) => ({ id: `o${index}`, path: [...path] })),
});

describe('the areas of a catalogue', () => {
  it('hold every option exactly once, whatever the levels', () => {
    const path = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 900 }), (paths) => {
        const areas = areasOf(fieldOf(paths));
        expect(areas.flatMap(({ options }) => options).sort((a, b) => a - b)).toEqual([...paths.keys()]);
        expect(areas.length).toBeLessThanOrEqual(60);
        for (const area of areas)
          for (const option of area.options) expect(paths[option]?.slice(0, area.path.length)).toEqual(area.path);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });

  it('follow the desk’s levels as finely as they stay few', () => {
    // Six groups of 80: too much for one look each, and sixty parts are not too many.
    expect(areasOf(bigField)).toHaveLength(60);
    expect(areasOf(bigField)[0]).toMatchObject({ path: ['Hardware', 'Printer'], options: [0, 1, 2, 3, 4, 5, 6, 7] });
  });

  it('without levels there is one', () => {
    const flat = fieldOf(Array.from({ length: 500 }, (_, index) => [`Option ${index}`]));
    expect(areasOf(flat)).toEqual([{ path: [], options: [...flat.options.keys()] }]);
  });

  it('with more groups side by side than can be overseen there is one', () => {
    expect(
      areasOf(fieldOf(Array.from({ length: 500 }, (_, index) => [`Group ${index % 100}`, `Option ${index}`]))),
    ).toHaveLength(1);
  });
});
