import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Description } from '../../core/described/description';
import { parseDescriptionText } from '../../core/described/parse';
import { describedDesks } from '../desks/described/index';
import { parts, type Part } from '../desks/described/kit/facts';
import { describedTable } from '../tools/described-table';

/** Whether a description does a part at all. */
const has: Readonly<Record<Part, (description: Description) => boolean>> = {
  shown: ({ pages }) => pages.length > 0,
  ticket: ({ ticket, requests }) => ticket.subject !== undefined || Object.keys(requests.get).length > 0,
  messages: ({ messages }) => messages !== undefined,
  people: ({ messages, people }) => messages?.agent !== undefined || people?.agent !== undefined,
  fields: ({ fields }) => fields.length > 0,
  'set in the page': ({ fields }) => fields.some(({ control }) => control !== undefined),
  'saved at once': ({ direct }) => direct !== undefined,
  'reply box': ({ composer }) => composer.length > 0,
  'internal note': ({ note }) => note !== undefined,
  lists: ({ queue }) => queue !== undefined,
  learning: ({ queue }) => queue?.solved !== undefined,
};

/** By what `about.missing` calls a part that the facts do not reach. */
const called: Readonly<Record<Part, string>> = {
  shown: 'ready',
  ticket: 'requests',
  messages: 'messages',
  people: 'people',
  fields: 'fields',
  'set in the page': 'control',
  'saved at once': 'direct',
  'reply box': 'composer',
  'internal note': 'note',
  lists: 'queue',
  learning: 'solved',
};

/** They follow from another part. */
const within: ReadonlySet<Part> = new Set(['shown', 'ticket']);

describe.each(describedDesks)('$facts.name', ({ id, facts, saves, sets, composer }) => {
  const parsed = parseDescriptionText(readFileSync(`adapters/described/shipped/${id}.json`, 'utf8'));

  it('has a description without a mistake, under its own name', () => {
    expect(parsed).toMatchObject({ ok: true, value: { id, name: facts.name } });
  });

  it('is described as far as its facts reach, and no further', () => {
    if (!parsed.ok) throw new Error('It cannot be read');
    const { value } = parsed;
    for (const part of parts) {
      const { is } = facts.parts[part];
      if (!within.has(part) || is === 'works') expect(has[part](value), part).toBe(is === 'works');
      if (is === 'end')
        expect(
          value.about.missing.map(({ what }) => what),
          part,
        ).toContain(called[part]);
    }
    expect(value.about.tested).toBe('facts-end');
  });

  it('is driven by the tests in each part that writes', () => {
    const driven = { 'set in the page': sets, 'saved at once': saves, 'reply box': composer };
    for (const part of ['set in the page', 'saved at once', 'reply box'] as const)
      expect(driven[part] !== undefined, part).toBe(facts.parts[part].is === 'works');
  });
});

describe('the table of described desks', () => {
  it('is what the facts say', () => {
    const written = readFileSync('docs/described-desks-table.md', 'utf8');
    expect(written).toBe(describedTable(describedDesks.map(({ facts }) => facts)));
  });
});
