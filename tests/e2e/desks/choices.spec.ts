import { inTurn } from './kit/index';
import { DeskTab } from '../support/desk-tab';
import { chosen } from './kit/checks';
import { pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

onEveryDesk((kit) => {
  const { priorities, category } = kit.facts;
  const [low = '', medium = '', high = '', urgent = ''] = priorities;
  const wanted = kit.optionId(pathOf(kit));
  const says = (words: string | RegExp) => (tab: DeskTab) => expect(tab.card).toContainText(words);

  test(
    'a priority that was set by hand a moment before is left alone by Accept, and replaced by a press on its line',
    inTurn(kit, 2, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.choosePriority(ticket, urgent);
      const line = tab.card.getByRole('checkbox', { name: /^Priority|^Priorität/ });
      await expect(line).not.toBeChecked();
      await expect.poll(() => tab.card.textContent()).toMatch(/now (?:Urgent|Critical)/);
      await tab.acceptChosen();
      await tab.state('accepted');
      expect(await chosen(tab, kit, ticket)).toEqual({ category: wanted, priority: urgent });
      await tab.undo();
      await tab.state('suggestion');
      expect(await chosen(tab, kit, ticket)).toEqual({ category: null, priority: urgent });
      await tab.press(line);
      await tab.acceptChosen();
      await tab.state('accepted');
      expect(await chosen(tab, kit, ticket)).toEqual({ category: wanted, priority: high });
    },
  );

  test(
    'the card says what is true of the form: filled in, changed by hand, saved, changed by somebody else, and after a reload',
    inTurn(kit, 0, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.accept();
      await says('Filled in, not saved yet')(tab);
      await tab.choosePriority(ticket, low);
      await says('On another value now')(tab);
      await tab.choosePriority(ticket, high);
      await says('Filled in, not saved yet')(tab);
      await kit.save(tab.page);
      await says('Saved.')(tab);
      expect(desk.stored(ticket)).toMatchObject({ [category.fieldId]: wanted, priority: high });

      await tab.page.reload();
      await tab.state('accepted');
      await says('Saved.')(tab);
      desk.inject.change(ticket, 'priority', medium);
      await tab.page.reload();
      await tab.state('accepted');
      await says('On another value now')(tab);
    },
  );

  test(
    'a form that a reload has reset is not called filled in, and the suggestion can be shown again',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.accept();
      await says('Filled in, not saved yet')(tab);
      await tab.page.reload();
      await tab.state('accepted');
      await says(/is empty now|On another value now/)(tab);
      const before = await tab.values(ticket);
      await tab.press(tab.card.getByRole('button', { name: /Show again|Undo/ }));
      await tab.state('suggestion');
      expect(await tab.values(ticket)).toEqual(before);
      expect(model.chats()).toHaveLength(1);
    },
  );

  test(
    'what was decided in one tab is said in the other, by what the form of that tab shows',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, newTab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      const second = await newTab();
      for (const each of [tab, second]) {
        await each.page.bringToFront();
        await each.open(ticket);
        await each.state('suggestion');
      }
      await tab.page.bringToFront();
      await tab.accept();
      await says('Filled in, not saved yet')(tab);
      await second.page.bringToFront();
      await second.state('accepted');
      await says(/is empty now|On another value now/)(second);
      expect(desk.saves).toEqual([]);
    },
  );

  test(
    'every value is two keys away, by search, and nothing else is applied',
    inTurn(kit, 0, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      const other = pathOf(kit, 2);
      model.settings.answer = sure(kit, { priority: false });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      const before = await chosen(tab, kit, ticket);
      await tab.press(tab.card.getByRole('button', { name: /^Change / }).first());
      await tab.card.getByRole('combobox').fill(other.at(-1) ?? '');
      await tab.page.keyboard.press('Enter');
      await expect(tab.card).toContainText('Your choice');
      await tab.acceptChosen();
      await tab.state('accepted');
      expect(await chosen(tab, kit, ticket)).toEqual({ ...before, category: kit.optionId(other) });
    },
  );

  test(
    'a form that has it already is one line, and the ticket that was read once is not asked about again',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit);
      desk.inject.change(ticket, category.fieldId, wanted);
      desk.inject.change(ticket, 'priority', high);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('quiet');
      await says('Set as suggested')(tab);
      expect((await tab.card.boundingBox())?.height).toBeLessThanOrEqual(30);
      await tab.press(tab.card.getByRole('button', { name: 'Change' }));
      await tab.card
        .getByRole('button', { name: /^Change / })
        .first()
        .waitFor();
    },
  );

  test(
    'a dismissal is one press; the reason can be told afterwards and is kept',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      await tab.press(tab.card.getByRole('button', { name: 'Dismiss' }));
      await tab.state('dismissed');
      await tab.press(tab.card.getByRole('button', { name: 'Say why' }));
      await tab.press(tab.card.getByRole('button', { name: 'Wrong category' }));
      await says('Wrong category')(tab);
      const { suggestions, activity } = JSON.parse((await deskside.ask('data.export', {})).json) as {
        readonly suggestions: readonly { readonly decision: { readonly reason?: string } | null }[];
        readonly activity: readonly { readonly what: string }[];
      };
      expect(suggestions[0]?.decision?.reason).toBe('Wrong category');
      expect(activity.filter(({ what }) => what === 'dismissed')).toHaveLength(1);
    },
  );

  test(
    'a server that is down: one press has this device answer, and nothing is sent',
    inTurn(kit, 0, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      model.behave({ status: 500 });
      await tab.open(desk.notable.showcase);
      await tab.state('failed');
      await tab.press(tab.card.getByRole('button', { name: 'Answer on this device' }));
      await tab.state(/^(suggestion|not-sure|quiet)$/);
      await expect(tab.card).not.toContainText('What was sent');
    },
  );
});
