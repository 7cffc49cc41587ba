import { expect, test } from './support/test';
import type { FailAnswer } from '../desks/zendesk/index';

const TICKET = 2131;
const decided = /^(suggestion|not-sure|no-fit)$/;

test('signed out of the desk: it says so, sends nothing, and goes on after signing in', async ({ deskside, tab, desk, model }) => {
  desk.knobs.fail = [{ path: '/api/v2/', answer: { status: 401 } }];
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state('failed');
  await expect(tab.card).toContainText('Signed out of the desk');
  expect(model.received).toEqual([]);
  desk.knobs.fail = [];
  await tab.card.getByRole('button', { name: /again|Retry/i }).click();
  await expect(tab.card).toHaveAttribute('data-state', decided);
});

test('the desk asks to wait: the wait is honoured and the suggestion comes', async ({ deskside, tab, desk, model }) => {
  desk.knobs.fail = [{ path: '/comments', answer: { status: 429, retryAfterSeconds: 1 }, times: 1 }];
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await expect(tab.card).toHaveAttribute('data-state', decided);
  expect(desk.log.filter(({ path, status }) => path.includes('/comments') && status === 429)).toHaveLength(1);
});

const broken: FailAnswer[] = [{ status: 500 }, { status: 403 }, 'html', 'wrong-shape', 'drop'];

for (const answer of broken) {
  test(`comments answered with ${typeof answer === 'string' ? answer : answer.status}: only what the page proves public is sent, or nothing`, async ({ deskside, tab, desk, model }) => {
    desk.knobs.fail = [{ path: /\/tickets\/\d+\/comments/, answer }];
    await deskside.useModel(model.port);
    const noted = desk.canaries().find(({ where }) => where === 'note');
    await tab.open(noted?.ticketId ?? TICKET);
    await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|not-sure|no-fit|failed)$/);
    const bytes = model.allBytes();
    expect(desk.canaries().filter(({ canary }) => bytes.includes(canary))).toEqual([]);
  });
}

test('a light agent, who can only write notes: the draft is not inserted', async ({ deskside, tab, desk, model }) => {
  desk.knobs.signedInAs = 'light';
  desk.knobs.composerMode = 'internal';
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await expect(tab.card).toHaveAttribute('data-state', decided);
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await tab.draft.getByRole('button', { name: 'Insert' }).click();
  await expect(tab.draft).toContainText('Not a public reply');
  expect(await tab.editorData(TICKET)).toBeFalsy();
});
