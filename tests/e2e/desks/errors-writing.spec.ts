import type { DeskTab } from '../support/desk-tab';
import { badWriteRows, knownTitles, nameOf } from './kit/failures';
import { pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const notFilled = /The field (is not on this form|did not take the value)/;

/** Accept cannot fill the form, and the person presses the second way. */
async function updateDirectly(tab: DeskTab): Promise<void> {
  await tab.accept();
  await expect(tab.card).toContainText(notFilled);
  await tab.card.getByRole('button', { name: /Update (the ticket )?directly/ }).click();
}

onEveryDesk(
  (kit) => {
    const ours = pathOf(kit, 2);

    test('a field that the form does not take: nothing is saved until the person wants it saved directly, then exactly that', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const ticket = desk.notable.showcase;
      desk.quirks.refuseCategory();
      model.settings.answer = sure(kit, { path: ours, priority: false });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      const before = desk.stored(ticket);
      await tab.accept();
      await expect(tab.card).toContainText(notFilled);
      expect(desk.saves).toEqual([]);
      await tab.card.getByRole('button', { name: /Update (the ticket )?directly/ }).click();
      await tab.state('accepted');
      expect(desk.saves).toMatchObject([{ ticketId: ticket, by: 'other' }]);
      expect(desk.stored(ticket)).toEqual({ ...before, [kit.facts.category.fieldId]: kit.optionId(ours) });
      expect(desk.sentMessages).toEqual([]);
      // What was saved directly is taken back directly.
      await tab.undo();
      await tab.state('suggestion');
      expect(desk.stored(ticket)).toEqual(before);
    });

    test('somebody changed the ticket meanwhile: nothing is overwritten, and it says so', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const ticket = desk.notable.showcase;
      desk.quirks.refuseCategory();
      model.settings.answer = sure(kit, { path: ours, priority: false });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      desk.inject.change(ticket, kit.facts.category.fieldId, kit.optionId(pathOf(kit, 1)));
      await updateDirectly(tab);
      await expect(tab.card).toContainText('Somebody changed the ticket');
      expect(desk.saves.filter(({ by }) => by === 'other')).toEqual([]);
      expect(desk.stored(ticket)[kit.facts.category.fieldId]).toBe(kit.optionId(pathOf(kit, 1)));
    });

    test('a closed ticket is one line that says why, and nobody is asked about it', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const ticket = desk.notable.closed;
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('closed');
      await expect(tab.card).toContainText('Closed: nothing is suggested');
      expect((await tab.card.boundingBox())?.height).toBeLessThanOrEqual(30);
      expect(model.chats()).toEqual([]);
      expect(desk.saves).toEqual([]);
    });

    // In halves, so that both cores have something to do: a form that refuses takes its time.
    for (const bad of badWriteRows) {
      test(`a write answered badly (${bad.map(nameOf).join(', ')}): words, nothing is saved twice or by halves, and it works again afterwards`, async ({
        deskside,
        tab,
        desk,
        model,
      }, { annotations }) => {
        test.setTimeout(120_000);
        const write = kit.facts.endpoints.find((each) => each.for === 'write');
        const tickets = [desk.notable.showcase, ...desk.notable.ordinary];
        const elsewhere = desk.notable.german;
        desk.quirks.refuseCategory();
        model.settings.answer = sure(kit, { path: ours, priority: false });
        await deskside.useModel(model.port);
        await tab.open(elsewhere);
        await tab.state('suggestion');
        for (const [index, answer] of bad.entries()) {
          const ticket = tickets[index % tickets.length] ?? 0;
          const name = nameOf(answer);
          desk.reset();
          await deskside.ask('data.erase', { what: 'activity' });
          await tab.switchTo(ticket);
          await tab.values(ticket);
          await expect(tab.card, name).toHaveAttribute('data-state', 'suggestion');
          const before = desk.stored(ticket);
          desk.fail({ path: write?.path ?? /^$/, method: write?.method ?? 'PUT', answer });
          await updateDirectly(tab);
          const title = tab.card.getByRole('alert').getByRole('heading');
          // The press has taken the earlier words away; these are the answer's.
          await expect
            .poll(() => desk.log.some(({ method, path }) => method === write?.method && write.path.test(path)), name)
            .toBe(true);
          await expect(title, name).toBeVisible();
          expect(knownTitles, name).toContain(await title.textContent());
          annotations.push({ type: `write: ${name}`, description: (await title.textContent()) ?? '' });
          expect(desk.saves, name).toEqual([]);
          expect(desk.stored(ticket)).toEqual(before);

          desk.reset();
          await tab.switchTo(elsewhere);
          await tab.values(elsewhere);
          await tab.switchTo(ticket);
          await tab.values(ticket);
          await expect(tab.card, `${name}, afterwards`).toHaveAttribute('data-state', 'suggestion');
          await updateDirectly(tab);
          await expect(tab.card, `${name}, afterwards`).toHaveAttribute('data-state', 'accepted');
          expect(desk.saves, name).toHaveLength(1);
          expect(desk.stored(ticket)[kit.facts.category.fieldId]).toBe(kit.optionId(ours));
        }
      });
    }
  },
  { wide: true },
);
