import { fieldIds, notable } from '../desks/zendesk/index';
import { answerWith } from './support/answers';
import { expect, test } from './support/test';

const TICKET = 2131;
const MISSING_RIGHTS = 'access__shared_folders__missing_rights';
const sure = { category: 'Access › Shared folders › Missing rights', priority: 'High', confidence: 0.9, reason: 'r' };

test('a field that the form does not show: what can be filled is filled, and the rest is saved directly only when the person wants it', async ({
  deskside,
  tab,
  desk,
  model,
}) => {
  desk.knobs.removeSelector = [`ticket-form-field-dropdown-field-${fieldIds.category}`];
  model.settings.answer = answerWith(sure);
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('suggestion');
  await tab.accept();
  await expect(tab.card).toContainText('The field is not on this form');
  expect((await tab.form(TICKET)).priority).toBe('high');
  expect(desk.saves).toEqual([]);
  await tab.card.getByRole('button', { name: /Update (the ticket )?directly/ }).click();
  await expect.poll(() => desk.saves.length).toBe(1);
  expect(desk.saves[0]).toMatchObject({
    ticketId: TICKET,
    by: 'other',
    changes: { values: { [fieldIds.category]: MISSING_RIGHTS } },
  });
  await tab.state('accepted');
  expect(desk.sentMessages).toEqual([]);
});

test('a form without the category field: only the priority is suggested', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith({ ...sure, category: 'none' });
  await deskside.useModel(model.port);
  await tab.open(notable.withoutCategoryField);
  await tab.state('suggestion');
  expect(
    model
      .chats()[0]
      ?.messages.map(({ content }) => content)
      .join('\n'),
  ).toMatch(/for each of: priority\.(?![^]*Values of "category")/);
});
