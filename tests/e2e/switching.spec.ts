import { answerWith } from './support/answers';
import { expect, test } from './support/test';
import { TicketPage } from './support/deskside';
import { fieldIds } from '../desks/zendesk/index';

const FIRST = 2218;
const SECOND = 2214;
const sure = { category: 'Access › Customer portal › Missing rights', priority: 'High', confidence: 0.9, reason: 'It says so' };

test('another ticket while the suggestion is under way: the request is closed and nothing lands on the other ticket', async ({ deskside, tab, model }) => {
  model.settings.answer = (request) => answerWith({ ...sure, reason: JSON.stringify(request).includes('Roaming costs') ? 'Second ticket' : 'First ticket' })(request);
  const gate = model.holdFirstByte();
  await deskside.useModel(model.port);
  await tab.open(FIRST);
  await tab.state('waiting');
  await model.waitForRequest(({ path }) => path.endsWith('/chat/completions'));
  await tab.switchTo(SECOND);
  await model.waitForAborted();
  gate.open();
  await tab.state('suggestion');
  await expect(tab.card).toContainText('Second ticket');
  await tab.switchTo(FIRST);
  await expect(tab.card).toContainText('First ticket');
});

test('another ticket while a draft streams: nothing is inserted anywhere, the other ticket starts clean, and back again too', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith(sure, 'Words for the first ticket only.');
  await deskside.useModel(model.port);
  await tab.open(FIRST);
  await tab.state('suggestion');
  const chunks = model.holdChunks();
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await model.waitForRequest(({ body }) => body.includes('Write the reply now'));
  chunks.release(4);
  await tab.draftState('streaming');
  await tab.switchTo(SECOND);
  await model.waitForAborted();
  chunks.open();
  await tab.draftState('closed');
  await tab.state('suggestion');
  await expect(tab.draft).not.toContainText('Words for');
  expect(await tab.editorData(SECOND)).not.toContain('Words for');
  expect(await tab.editorData(FIRST)).not.toContain('Words for');
});

test('two tickets open: each has its own card, and a draft of the first waits there until the person is back', async ({ deskside, tab, model }) => {
  model.settings.answer = (request) => answerWith(sure, JSON.stringify(request).includes('Roaming costs') ? 'For the second.' : 'For the first.')(request);
  await deskside.useModel(model.port);
  await tab.open(FIRST);
  await tab.state('suggestion');
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await tab.switchTo(SECOND);
  await tab.state('suggestion');
  await tab.card.getByRole('button', { name: 'Accept' }).click();
  await tab.state('accepted');
  expect((await tab.form(FIRST)).values[fieldIds.category]).toBeFalsy();
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await expect(tab.draft).toContainText('For the second.');
  await tab.switchTo(FIRST);
  await tab.state('suggestion');
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await expect(tab.draft).toContainText('For the first.');
  await tab.draft.getByRole('button', { name: 'Insert' }).click();
  await expect.poll(() => tab.editorData(FIRST)).toContain('For the first.');
  expect(await tab.editorData(SECOND)).not.toContain('For the first.');
});

test('the same ticket in two tabs: one call of the provider, both show it, a decision in one is seen in the other', async ({ deskside, tab, model, launched }) => {
  model.settings.answer = answerWith(sure);
  const gate = model.holdFirstByte();
  await deskside.useModel(model.port);
  const other = new TicketPage(await launched.context.newPage());
  await tab.open(FIRST);
  await other.open(FIRST);
  await tab.state('waiting');
  await other.state('waiting');
  gate.open();
  await tab.state('suggestion');
  await other.state('suggestion');
  expect(model.chats()).toHaveLength(1);
  await tab.page.bringToFront();
  await tab.card.getByRole('button', { name: 'Accept' }).click();
  await tab.state('accepted');
  await other.state('accepted');
  expect(model.chats()).toHaveLength(1);
});

test('a message that arrives after the draft: the insert stops and says so, and the person may insist', async ({ deskside, tab, desk, model }) => {
  model.settings.answer = answerWith(sure, 'An answer to the old state.');
  await deskside.useModel(model.port);
  await tab.open(FIRST);
  await tab.state('suggestion');
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  desk.inject.publicReply(FIRST, 'One more thing: it happens on my phone too.');
  await tab.draft.getByRole('button', { name: 'Insert' }).click();
  await expect(tab.draft).toContainText('A new message has arrived');
  expect(await tab.editorData(FIRST)).not.toContain('old state');
  await tab.draft.getByRole('button', { name: /all the same|anyway/i }).click();
  await expect.poll(() => tab.editorData(FIRST)).toContain('old state');
});

test('the reply box is an internal note: nothing is inserted, and it says why', async ({ deskside, tab, desk, model }) => {
  desk.knobs.composerMode = 'internal';
  model.settings.answer = answerWith(sure, 'Never into a note.');
  await deskside.useModel(model.port);
  await tab.open(FIRST);
  await tab.state('suggestion');
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await tab.draft.getByRole('button', { name: 'Insert' }).click();
  await expect(tab.draft).toContainText('Not a public reply');
  expect(await tab.editorData(FIRST)).not.toContain('Never into a note');
});
