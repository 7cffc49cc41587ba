import { fc } from '../../../../property';
import { describe, expect, it } from 'vitest';
import type { DeskField } from '../../../../../../core/fields';
import type { Example } from '../../../../../../core/learning';
import type { PublicTicket } from '../../../../../../core/ticket';
import { areasOf, type Area } from '../../../../../../entrypoints/background/features/shortlist/areas';
import { makeMenu, type FieldMenu } from '../../../../../../entrypoints/background/features/shortlist/menu';
import {
  questionsFor,
  type Question,
  type Questions,
} from '../../../../../../entrypoints/background/features/shortlist/questions';
import { publicTicket } from '../../kit/world';
import { bigField, example, priorityField } from '../../kit/assist-world';

const ask = (
  ticket: PublicTicket,
  {
    category = bigField,
    meanings = {},
    ...more
  }: {
    category?: DeskField;
    meanings?: Record<string, string>;
    examples?: Example[];
    examplesInPrompt?: boolean;
    contextChars?: number;
  } = {},
): Questions =>
  questionsFor({
    ticket,
    fields: [category, priorityField],
    descriptions: { [category.id]: meanings },
    examples: [],
    contextChars: 24_000,
    ...more,
  });
const menuOf = ({ menu }: Question, fieldId = '900'): FieldMenu => {
  const found = menu.find(({ field }) => field.id === fieldId);
  if (!found) throw new Error(`the question is not about ${fieldId}`);
  return found;
};
const listed = ({ first }: Questions): string[] => [...menuOf(first).names.values()];
const within = (questions: Questions, areas: readonly Area[]): string[] => [
  ...menuOf(questions.within(new Map([['900', areas]]))).names.values(),
];
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
        const { names } = menuOf(questions.first);
        expect(names.size).toBe(150);
        for (const [name, id] of names) {
          expect(options.has(id)).toBe(true);
          // A short name always stands for the same option, so that a cached or an earlier prompt means the same.
          expect(bigField.options[Number(name.slice(1)) - 1]?.id).toBe(id);
        }
        expect(new Set(names.values()).size).toBe(names.size);
        for (const one of questions.first.examples) expect([...names.values()]).toContain(one.optionId);
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
    expect(listed(ask(ticket, { meanings: { [option]: 'Aufzug, Fahrstuhl' } }))).toContain(option);
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
      const area = [...menuOf(questions.first).areas.values()].find(({ options }) => options.includes(position));
      expect(area && within(questions, [area])).toContain(id);
    }
  });

  it('a second look into a long list without levels shows others', () => {
    const flat: DeskField = {
      ...bigField,
      options: bigField.options.map(({ id, path }) => ({ id, path: [path.join(' ')] })),
    };
    const questions = ask(publicTicket(['My badge for the office is lost']), { category: flat });
    const first = new Set(listed(questions));
    const second = within(questions, areasOf(flat));
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
    expect(menuOf(questions.first).areas.size).toBe(0);
  });

  it('is made of each field by itself, with what that field’s values mean', () => {
    const product: DeskField = { ...bigField, id: '901', title: 'Product' };
    const option = idOf('Travel', 'Contract', 'Question');
    const questions = questionsFor({
      ticket: publicTicket(['Der Aufzug steckt fest']),
      fields: [bigField, product, priorityField],
      descriptions: { '901': { [option]: 'Aufzug, Fahrstuhl' } },
      examples: [],
      contextChars: 24_000,
    });
    const shown = (of: Question, id: string) => [...menuOf(of, id).names.values()];
    expect([shown(questions.first, '900').includes(option), shown(questions.first, '901').includes(option)]).toEqual([
      false,
      true,
    ]);
    const [area] = [...menuOf(questions.first, '901').areas.values()];
    const second = questions.within(new Map([['901', [area as Area]]]));
    expect(shown(second, '900')).toEqual(shown(questions.first, '900'));
    expect(shown(second, '901')).toEqual(bigField.options.slice(0, 8).map(({ id }) => id));
  });
});

describe('the short names of a question', () => {
  const some = (id: string, kind: DeskField['kind'], count = 3): DeskField => ({
    id,
    title: id,
    kind,
    options: Array.from({ length: count }, (_, at) => ({ id: `${id}-${at}`, path: [`${id} ${at}`] })),
  });
  const field = fc.tuple(
    fc.constantFrom<DeskField['kind']>('dropdown', 'priority', 'type', 'status', 'group', 'tags'),
    fc.constantFrom(1, 3, 300),
  );

  it('stand for one value of one field, and every field has a name of its own', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (wanted) => {
        const menu = makeMenu(wanted.map(([kind, count], at) => some(`f${at}`, kind, count)));
        const keys = menu.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z]+\d*$/);
        const ofPriorities = menu.filter(({ field: { kind } }) => kind === 'priority');
        const names = menu
          // A desk has one priority; what is like it in the list is named like it.
          .filter((one) => !ofPriorities.slice(1).includes(one))
          .flatMap((one) => [...one.names.keys(), ...one.areas.keys()]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[a-z]\d{1,6}$/);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });

  it('are the category’s and the priority’s own, wherever the two stand', () => {
    const [category, priority, type] = [some('900', 'dropdown'), some('priority', 'priority'), some('type', 'type')];
    for (const fields of [
      [category, priority],
      [priority, category],
      [category, priority, type],
      [category, type, priority],
    ]) {
      const names = Object.fromEntries(makeMenu(fields).map((one) => [one.key, [...one.names.keys()]]));
      expect(names).toMatchObject({ category: ['c1', 'c2', 'c3'], priority: ['p1', 'p2', 'p3'] });
    }
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
