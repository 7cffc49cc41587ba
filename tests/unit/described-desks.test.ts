import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskIds } from '../../core/ticket-ref';
import { describedDesks } from '../desks/described/index';
import { parts } from '../desks/described/kit/facts';
import { describedTable } from '../tools/described-table';
import { listedDesks, readmeDesks, withDesks } from '../tools/readme-desks';
import { shippedDescriptions } from '../tools/shipped-descriptions';
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

describe('the README’s table of desks', () => {
  const desks = listedDesks(shippedDescriptions('.'), describedDesks);

  it('is what the descriptions and the facts say', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toBe(withDesks(readme, readmeDesks(desks)));
  });

  it('has a row for each desk, and calls none tested on a real server whose description does not', () => {
    const rows = readmeDesks(desks).split('\n');
    for (const id of deskIds.filter((one) => one !== 'described'))
      expect(rows.filter((row) => row.includes(`tests/desks/${id}/README.md`))).toHaveLength(1);
    for (const { name, about } of shippedDescriptions('.')) {
      const row = rows.find((one) => one.startsWith(`| ${name} |`)) ?? '';
      expect(row.includes('real server'), name).toBe(about.tested === 'real-server');
    }
  });

  it('names for each practised desk where its facts end', () => {
    const rows = readmeDesks(desks).split('\n');
    for (const { facts } of describedDesks) {
      const last = rows
        .find((one) => one.startsWith(`| ${facts.name} |`))
        ?.split(' | ')
        .at(-1);
      const ends = parts.filter((part) => facts.parts[part].is === 'end');
      expect(last, facts.name).toBe(`${ends.join(', ')} |`);
    }
  });
});
