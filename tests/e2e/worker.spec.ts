import { answerWith } from './support/answers';
import { expect, test } from './support/test';
import { fieldIds } from '../desks/zendesk/index';

const TICKET = 2218;
const sure = { category: 'Access › Customer portal › Missing rights', priority: 'High', confidence: 0.9, reason: 'It says so' };
const isChat = ({ path }: { path: string }): boolean => path.endsWith('/chat/completions');

test('stopped while the ticket is being read: the suggestion still comes, once', async ({ deskside, tab, desk, model }) => {
  model.settings.answer = answerWith(sure);
  desk.knobs.latencyMs = [{ path: /\/comments/, ms: 1200 }];
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('reading');
  await deskside.stopWorker(tab.page);
  await tab.state('suggestion');
  expect(model.chats()).toHaveLength(1);
});

test('stopped while it waits for the model: it goes on by itself, shows one suggestion, and the first request is closed', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith(sure);
  const gate = model.holdFirstByte();
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await model.waitForRequest(isChat);
  await deskside.stopWorker(tab.page);
  await model.waitForAborted();
  await tab.state('waiting');
  await expect.poll(() => model.chats().length).toBe(2);
  gate.open();
  await tab.state('suggestion');
  await expect(tab.card).toHaveCount(1);
  await tab.page.reload();
  await tab.state('suggestion');
  expect(model.chats()).toHaveLength(2);
});

test('stopped again and again while it waits: it gives up honestly and waits for the person', async ({ deskside, tab, model }) => {
  const gate = model.holdFirstByte();
  model.settings.answer = answerWith(sure);
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  for (let round = 1; round <= 4; round += 1) {
    await expect.poll(() => model.chats().length).toBe(round);
    await tab.state('waiting');
    await deskside.stopWorker(tab.page);
  }
  await tab.state('failed');
  await expect(tab.card).toContainText('Interrupted');
  gate.open();
  await tab.card.getByRole('button', { name: 'Try again' }).click();
  await tab.state('suggestion');
});

test('stopped while a draft streams: what had arrived stays, the state is honest, trying again works', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith(sure, 'Hello Maria,\n\nthe first words are here and the rest follows.');
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('suggestion');
  const chunks = model.holdChunks();
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await model.waitForRequest(({ body }) => body.includes('Write the reply now'));
  chunks.release(6);
  await tab.draftState('streaming');
  await expect(tab.draft).toContainText('Hello Maria');
  await deskside.stopWorker(tab.page);
  await tab.draftState('failed');
  await expect(tab.draft).toContainText('Interrupted');
  await expect(tab.draft).toContainText('Hello Maria');
  chunks.open();
  await tab.draft.getByRole('button', { name: 'Try again' }).click();
  await tab.draftState('done');
  await expect(tab.draft).toContainText('the rest follows.');
  await tab.state('suggestion');
});

test('stopped before the person accepts: the form is filled, the decision is kept once and survives a reload', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith(sure);
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('suggestion');
  await deskside.stopWorker(tab.page);
  await tab.card.getByRole('button', { name: 'Accept' }).click();
  await tab.state('accepted');
  expect((await tab.form(TICKET)).values[fieldIds.category]).toBeTruthy();
  const { json } = await deskside.ask('data.export', {});
  const kept = JSON.parse(json) as { suggestions: { decision: { kind: string } | null }[]; activity: { what: string }[] };
  expect(kept.suggestions.map(({ decision }) => decision?.kind)).toEqual(['accepted']);
  expect(kept.activity.filter(({ what }) => what === 'accepted')).toHaveLength(1);
  await deskside.stopWorker(tab.page);
  await tab.page.reload();
  await tab.state('accepted');
  expect(model.chats()).toHaveLength(1);
});

test('a finished draft outlives the worker and is inserted after its restart', async ({ deskside, tab, model }) => {
  model.settings.answer = answerWith(sure, 'Hello,\n\nkept across a restart.');
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('suggestion');
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await deskside.stopWorker(tab.page);
  await tab.draft.getByRole('button', { name: 'Insert' }).click();
  await expect.poll(() => tab.editorData(TICKET)).toContain('kept across a restart.');
});
