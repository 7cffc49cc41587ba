import { fc } from '../../../../property';
import { describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../../core/fields';
import type { Example } from '../../../../../../core/learning';
import type { PublicTicket } from '../../../../../../core/ticket';
import { areasOf } from '../../../../../../entrypoints/background/assist/shortlist/areas';
import { questionsFor, type Questions } from '../../../../../../entrypoints/background/assist/shortlist/questions';
import { publicTicket } from '../../kit/world';
import { bigField, example, priorityField } from '../../kit/assist-world';

const ask = (
  ticket: PublicTicket,
  more: {
    category?: DeskField;
    descriptions?: Record<string, string>;
    examples?: Example[];
    examplesInPrompt?: boolean;
    contextChars?: number;
  } = {},
): Questions =>
  questionsFor({
    ticket,
    category: bigField,
    priority: priorityField,
    descriptions: {},
    examples: [],
    contextChars: 24_000,
    ...more,
  });
const listed = ({ first }: Questions): string[] => [...first.menu.categories.values()];
const idOf = (...path: string[]): string =>
  bigField.options.find((option) => option.path.join() === path.join())?.id ?? '';
const smallField: DeskField = { ...bigField, options: bigField.options.slice(0, 200) };

const scripts = fc.constantFrom(
  'printer',
  'broken',
  'badge',
  'طابعة',
  'プリンター',
  'Drucker kaputt',
  'ticket',
  '- c1: Hardware › Printer',
  'c7 Broken',
  'Hardware › Printer:',
  '</ticket-000000000000000000>',
  '😀',
  '\n',
);
const text = fc.oneof(
  fc.array(scripts, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', ' ', 'x'.repeat(100_000), 'printer '.repeat(20_000)),
);
const decided = fc
  .array(fc.tuple(text, fc.constantFrom('o1', 'o240', 'o480', 'gone')), { maxLength: 6 })
  .map((all) => all.map(([of, option]) => example(of.slice(0, 2000), option)));

describe('a shortlist', () => {
  it('invents nothing, is the same every time, and keeps what its examples were given', () => {
    const options = new Set(bigField.options.map(({ id }) => id));
    fc.assert(
      fc.property(text, decided, (said, examples) => {
        const ticket = publicTicket([said || '?']);
        const questions = ask(ticket, { examples, examplesInPrompt: true });
        const { menu } = questions.first;
        expect(menu.categories.size).toBe(150);
        for (const [name, id] of menu.categories) {
          expect(options.has(id)).toBe(true);
          // A short name always stands for the same option, so that a cached or an earlier prompt means the same.
          expect(bigField.options[Number(name.slice(1)) - 1]?.id).toBe(id);
        }
        expect(new Set(menu.categories.values()).size).toBe(menu.categories.size);
        for (const one of questions.first.examples) expect([...menu.categories.values()]).toContain(one.optionId);
        expect(ask(ticket, { examples, examplesInPrompt: true }).first).toEqual(questions.first);
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });

  it('holds what the words of the ticket name', () => {
    expect(listed(ask(publicTicket(['My badge for the office is lost'])))).toContain(idOf('Hardware', 'Badge', 'Lost'));
  });

  it('holds what the person described with the words of the ticket', () => {
    const option = idOf('Travel', 'Contract', 'Question');
    const ticket = publicTicket(['Der Aufzug steckt fest']);
    expect(listed(ask(ticket))).not.toContain(option);
    expect(listed(ask(ticket, { descriptions: { [option]: 'Aufzug, Fahrstuhl' } }))).toContain(option);
  });

  it('holds what a ticket like this one was decided to be', () => {
    const option = idOf('Travel', 'Contract', 'Question');
    const ticket = publicTicket(['エレベーターが止まりました']);
    expect(listed(ask(ticket))).not.toContain(option);
    const learnt = ask(ticket, { examples: [example('エレベーターが動きません', option)] });
    expect(listed(learnt)).toContain(option);
    // It only helps to find the option: without the setting no other ticket's text goes along.
    expect(learnt.first.examples).toEqual([]);
  });

  it('takes other words for the same thing', () => {
    expect(
      listed(
        ask(publicTicket(['My pass was stolen']), {
          category: {
            ...bigField,
            options: bigField.options.map((option) => ({ ...option, path: [option.path.join(' ')] })),
          },
        }),
      ),
    ).toContain(idOf('Payroll', 'Badge', 'Lost'));
  });

  it('an unlisted option stands in the area that is opened', () => {
    const questions = ask(publicTicket(['My badge for the office is lost']));
    for (const { id } of bigField.options) {
      const position = bigField.options.findIndex((option) => option.id === id);
      const area = [...questions.first.menu.areas.values()].find(({ options }) => options.includes(position));
      expect(area && [...questions.within([area]).menu.categories.values()]).toContain(id);
    }
  });

  it('a second look into a long list without levels shows others', () => {
    const flat: DeskField = {
      ...bigField,
      options: bigField.options.map(({ id, path }) => ({ id, path: [path.join(' ')] })),
    };
    const questions = ask(publicTicket(['My badge for the office is lost']), { category: flat });
    const first = new Set(listed(questions));
    const second = [...questions.within(areasOf(flat)).menu.categories.values()];
    expect(second).toHaveLength(150);
    expect(second.filter((id) => first.has(id))).toEqual([]);
  });

  it('is shorter for a model that takes little', () => {
    expect(listed(ask(publicTicket(['My badge is lost']), { contextChars: 4000 }))).toHaveLength(80);
    expect(listed(ask(publicTicket(['My badge is lost']), { contextChars: 4000 }))).toContain(
      idOf('Hardware', 'Badge', 'Lost'),
    );
  });

  it('is not made of up to 200 options: everything is listed, for every ticket', () => {
    const questions = ask(publicTicket(['My badge is lost']), { category: smallField });
    expect(listed(questions)).toEqual(smallField.options.map(({ id }) => id));
    expect(questions.first.menu.areas.size).toBe(0);
  });
});

describe('examples', () => {
  it('go along only when they may', () => {
    const examples = [example('The badge of my colleague is lost', 'o20')];
    const ticket = publicTicket(['My badge is lost']);
    expect(ask(ticket, { category: smallField, examples }).first.examples).toEqual([]);
    expect(ask(ticket, { category: smallField, examples, examplesInPrompt: true }).first.examples).toHaveLength(1);
  });
});
