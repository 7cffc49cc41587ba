import { fieldIds } from '../desks/zendesk/index';
import { expect, test } from './support/test';
import { answerWith } from './support/answers';

const TICKET = 2218;

for (const dropdowns of ['legacy', 'v9'] as const) {
  test(`with a local model, ${dropdowns} dropdowns: suggestion, accept, draft, insert, edit, undo; nothing is sent`, async ({ deskside, tab, desk, model }) => {
    desk.knobs.dropdowns = dropdowns;
    model.settings.answer = answerWith({ category: 'Access › Customer portal › Missing rights', priority: 'High', confidence: 0.91, reason: '“greets me with” says that the sign-in fails' }, 'Hello Maria,\n\nwe look into it.\n\nCan you try again?');
    await deskside.useModel(model.port);
    await tab.open(TICKET);

    await tab.state('suggestion');
    await expect(tab.card).toContainText('Very likely · 91 %');
    await expect(tab.card).toContainText('Missing rights');
    await expect(tab.card).toContainText('was Normal');
    await expect(tab.card).toContainText('“greets me with” says that the sign-in fails');
    const before = await tab.form(TICKET);

    await tab.card.getByRole('button', { name: 'Accept' }).click();
    await tab.state('accepted');
    await expect(tab.card).toContainText('Save the ticket to keep it');
    const after = await tab.form(TICKET);
    expect(after.priority).toBe('high');
    expect(after.values[fieldIds.category]).not.toBe(before.values[fieldIds.category]);

    const chunks = model.holdChunks();
    await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
    await tab.draftState('waiting');
    chunks.release(3);
    await tab.draftState('streaming');
    await expect(tab.draft.getByRole('button', { name: 'Insert' })).toHaveAttribute('aria-disabled', 'true');
    chunks.open();
    await tab.draftState('done');
    await expect(tab.draft).toContainText('Written by the model');

    await tab.draft.getByRole('button', { name: 'Insert' }).click();
    await tab.draftState('closed');
    await expect.poll(() => tab.editorData(TICKET)).toContain('we look into it.');
    expect(await tab.editorData(TICKET)).toMatch(/<p>Hello Maria,<\/p>.*<p>we look into it\.<\/p>.*<p>Can you try again\?<\/p>/s);

    await tab.page.keyboard.type(' Thanks');
    await expect.poll(() => tab.editorData(TICKET)).toContain('try again? Thanks');
    await tab.page.keyboard.press('Control+z');
    await expect.poll(() => tab.editorData(TICKET)).not.toContain('Thanks');
    await tab.page.keyboard.press('Control+z');
    await expect.poll(() => tab.editorData(TICKET)).not.toContain('we look into it.');

    await tab.card.getByRole('button', { name: 'Undo' }).click();
    await tab.state('suggestion');
    expect(await tab.form(TICKET)).toEqual(before);
    expect(desk.sentMessages).toEqual([]);
    expect(desk.saves).toEqual([]);
  });
}

test('on this device: best three, accept one, a past reply or macro as draft; no request leaves the browser but to the desk', async ({ deskside, tab, desk, model, launched }) => {
  const elsewhere: string[] = [];
  launched.context.on('request', (request) => {
    if (!request.url().startsWith('https://acme.zendesk.com/') && !request.url().startsWith('chrome-extension://')) elsewhere.push(request.url());
  });
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('not-sure');
  await expect(tab.card).toContainText('nothing was sent');
  await expect(tab.card.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true');
  await tab.card.getByRole('radio').first().click();
  await tab.card.getByRole('button', { name: /^Accept/ }).click();
  await tab.state('accepted');
  expect((await tab.form(TICKET)).values[fieldIds.category]).toBeTruthy();

  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await expect(tab.draft).toHaveAttribute('data-state', /^(done|failed)$/);
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
  expect(model.received).toEqual([]);
  expect(elsewhere).toEqual([]);
});
