import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedDesks } from '../desks/described/index';
import { describedTable } from '../tools/described-table';
import { rowsOf } from './described-rows';

describe.each(describedDesks)('$facts.name', (desk) =>
  rowsOf(desk, readFileSync(`adapters/described/shipped/${desk.id}.json`, 'utf8')),
);

describe('the table of described desks', () => {
  it('is what the facts say', () => {
    const written = readFileSync('docs/described-desks-table.md', 'utf8');
    expect(written).toBe(describedTable(describedDesks.map(({ facts }) => facts)));
  });
});
