import { expect, it } from 'vitest';
import type { Description } from '../../core/described/description';
import { parseDescriptionText } from '../../core/described/parse';
import type { PracticeDesk } from '../desks/described/kit/contract';
import { called, parts, type Part } from '../desks/described/kit/facts';

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

/** They follow from another part. */
const within: ReadonlySet<Part> = new Set(['shown', 'ticket']);

/** What has to hold between a practice desk, its facts, and the text of its description. */
export function rowsOf({ id, facts, saves, sets, composer }: PracticeDesk, text: string): void {
  const parsed = parseDescriptionText(text);

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
}
