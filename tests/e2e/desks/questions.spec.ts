import { leaked, nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import { pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const TEAM = 'Which of the two trays is it?';

onEveryDesk((kit) => {
  test(
    'a question of the team that nobody has answered goes into the draft by one press, and with it into the reply',
    inTurn(kit, 1, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      model.settings.answer = sure(kit, { draft: 'Hello,\n\nwe are looking into it.\n\nBest regards' });
      await deskside.useModel(model.port);
      const questions = {
        [kit.facts.category.fieldId]: { [kit.optionId(pathOf(kit))]: `${TEAM}\nIs the lamp on?` },
      };
      await deskside.configure({ desks: { [kit.facts.origin]: { descriptions: {}, questions } } });
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.drafted();
      const asked = model.received.length;
      const line = tab.draft.getByRole('button', { name: '2 questions for the customer' });
      await tab.press(line);
      await tab.press(tab.draft.getByRole('button', { name: `Put into the draft: ${TEAM}` }));
      await expect(tab.draft.locator('.text')).toHaveText(
        /looking into it\.\s*Which of the two trays is it\?\s*Best regards/,
      );
      await expect(tab.draft.getByRole('button', { name: '1 question for the customer' })).toBeVisible();
      expect(model.received).toHaveLength(asked);
      await tab.setComposer(ticket, 'public');
      await tab.insert();
      await expect.poll(() => tab.editorText(ticket)).toContain(TEAM);
      expect(leaked(desk, model)).toEqual([]);
      nothingLeft(desk);
    },
  );
});
