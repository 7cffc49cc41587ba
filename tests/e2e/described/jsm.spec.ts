import type { JsmAccount } from '../../desks/described/jsm/account';
import { jsm } from '../../desks/described/jsm/index';
import { notable } from '../../desks/shared/story/index';
import { valueOf } from './kit/desk';
import { expect, test } from './kit/test';

test.describe(jsm.facts.name, { tag: ['@described', `@${jsm.id}`] }, () => {
  test.use({ practice: jsm });

  test('a comment that the page marks as restricted to a role is not read, whatever the JSON says', async ({
    ready,
  }) => {
    const id = ready.idOf(notable.showcase);
    (ready.account() as JsmAccount).restrict(id);
    const desk = await ready.at(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const { messages } = valueOf(await desk.read(id));
    expect(messages.map(({ visibility }) => visibility)).toEqual(['public', 'public', 'private']);
    expect(messages.at(-1)).toMatchObject({ text: '' });
  });

  test('a search of the whole site lists service requests alone', async ({ ready }) => {
    const desk = await ready.at(notable.showcase);
    const { tickets } = valueOf(await desk.source.list('open', 1000));
    expect(tickets.length).toBeGreaterThan(10);
    expect(tickets.filter(({ ref }) => !ref.ticketId.startsWith('HELP-'))).toEqual([]);
  });

  test('a value of two levels is read, and nothing of it is written', async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await ready.at(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const { fields } = valueOf(await desk.catalogue());
    const [category, site] = ['Category', 'Site'].map((name) => fields.find(({ title }) => title === name));
    if (category === undefined || site === undefined) throw new Error('A field is missing');
    expect(category.options.some(({ path }) => path.length === 2)).toBe(true);
    const { updatedStamp } = valueOf(await desk.read(id));
    const choice = (of: typeof site) => ({ field: of, optionId: of.options[1]?.id ?? '' });
    for (const choices of [[choice(category)], [choice(site), choice(category)]])
      expect(await desk.updateAll(id, choices, updatedStamp)).toMatchObject({ error: { code: 'desk-refused' } });
    expect(ready.server.writes()).toEqual([]);
  });
});
