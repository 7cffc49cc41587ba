import { expect, test } from './support/test';
import type { ModelServer } from '../providers/openai-server';
import type { ZendeskDesk } from '../desks/zendesk/index';
import type { TicketPage } from './support/deskside';

/** Works through a ticket as far as it lets itself be worked: suggestion and draft, or the reason why not. */
async function work(tab: TicketPage, ticketId: number): Promise<string> {
  await tab.switchTo(ticketId);
  await expect(tab.page).toHaveURL(new RegExp(`/agent/tickets/${ticketId}$`));
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|not-sure|no-fit|accepted|failed)$/);
  const state = (await tab.card.getAttribute('data-state')) ?? '';
  if (state === 'failed') return (await tab.card.getByRole('heading').first().textContent()) ?? '';
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await expect(tab.draft).toHaveAttribute('data-state', /^(done|failed)$/);
  await tab.draft.getByRole('button', { name: 'Close' }).click();
  return state;
}

const leaked = (desk: ZendeskDesk, model: ModelServer): string[] => {
  const bytes = model.allBytes();
  return desk
    .canaries()
    .map(({ canary }) => canary)
    .filter((canary) => bytes.includes(canary));
};

// In halves, so that both cores have something to do.
for (const half of [0, 1]) {
  test(`no internal note, side conversation, private first comment or message of unknown visibility reaches the provider: every ticket triaged and drafted, half ${half + 1}`, async ({ deskside, tab, desk, model }) => {
    test.setTimeout(300_000);
    desk.knobs.lateMs = 0;
    await deskside.useModel(model.port);
    expect(desk.account.tickets.length).toBeGreaterThanOrEqual(60);
    expect(desk.canaries().length).toBeGreaterThanOrEqual(60);
    const tickets = desk.account.tickets.map(({ id }) => id).filter((_id, index) => index % 2 === half);
    await tab.open(tickets[0] ?? 0);
    const outcomes = new Map<number, string>();
    for (const ticketId of tickets) {
      outcomes.set(ticketId, await work(tab, ticketId));
      if (outcomes.size > 1) await tab.close(tickets[outcomes.size - 2] ?? 0);
    }
    const worked = [...outcomes.values()].filter((state) => ['suggestion', 'not-sure', 'no-fit'].includes(state));
    expect([...outcomes].filter(([, state]) => !['suggestion', 'not-sure', 'no-fit', 'Nothing public yet', 'Not sure what the customer can see'].includes(state))).toEqual([]);
    expect(worked.length).toBeGreaterThanOrEqual(tickets.length - 3);
    // Two calls for each ticket that could be sent at all: the suggestion and the draft.
    expect(model.chats()).toHaveLength(2 * worked.length);
    expect(leaked(desk, model)).toEqual([]);
    expect(desk.sentMessages).toEqual([]);
  });
}

test('with the visibility flags missing nothing of unknown visibility is sent', async ({ deskside, tab, desk, model }) => {
  desk.knobs.dropFlag = 'all';
  await deskside.useModel(model.port);
  await tab.open(2218);
  await tab.state('failed');
  await expect(tab.card).toContainText('Not sure what the customer can see');
  expect(model.received).toEqual([]);
});

test('the check itself: one private comment that the desk calls public on purpose is found in what the provider received', async ({ deskside, tab, desk, model }) => {
  const [canary] = desk.canaries().filter(({ where }) => where === 'note');
  const ticket = desk.account.tickets.find(({ id }) => id === canary?.ticketId);
  const note = ticket?.comments.find(({ text }) => text.includes(canary?.canary ?? ' '));
  if (!canary || !note) throw new Error('The practice account has no internal note');
  const secrets = [canary.canary];
  Object.assign(note, { kind: 'message', public: true });
  await deskside.useModel(model.port);
  await tab.open(canary.ticketId);
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|not-sure|no-fit)$/);
  expect(secrets.filter((secret) => model.allBytes().includes(secret))).toEqual(secrets);
});
