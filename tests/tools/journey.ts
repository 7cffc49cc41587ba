import { mkdirSync } from 'node:fs';
import { expect, type BrowserContext } from '@playwright/test';
import type { ZendeskDesk } from '../desks/zendesk/index';
import { learnFromSolved } from '../e2e/support/learn';
import { DESK_ORIGIN, TicketPage, type Deskside } from '../e2e/support/deskside';

export const PICTURES = 'test-results/start';

interface JourneyOptions {
  readonly desk: ZendeskDesk;
  readonly deskside: Deskside;
  readonly context: BrowserContext;
  readonly ticketId: number;
  readonly say: (line: string) => void;
}

/** What a newcomer would do by hand, without a display: each step is printed with its time, and pictures are kept. */
export async function runJourney({ desk, deskside, context, ticketId, say }: JourneyOptions): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const tab = new TicketPage(context.pages()[0] ?? (await context.newPage()));
  const { page } = tab;
  let step = 0;
  const doing = async (name: string, work: () => Promise<unknown>, picture?: string): Promise<void> => {
    const started = performance.now();
    await work();
    step += 1;
    say(`${String(step).padStart(2)}. ${name} (${Math.round(performance.now() - started)} ms)`);
    if (picture) await page.screenshot({ path: `${PICTURES}/${step}-${picture}.png` });
  };
  const decided = /^(suggestion|not-sure)$/;

  await doing(`Open ticket #${ticketId}: the card suggests a category and a priority`, async () => {
    await tab.open(ticketId);
    await expect(tab.card).toHaveAttribute('data-state', decided);
  }, 'suggestion');
  await doing('Learn from the solved tickets of this desk', () => learnFromSolved(deskside, DESK_ORIGIN));
  await doing('Ask again: it is surer now', async () => {
    await page.reload();
    await expect(tab.card).toHaveAttribute('data-state', decided);
  }, 'learnt');
  await doing('Accept: the form is filled and read back, nothing is saved', async () => {
    const choice = tab.card.getByRole('radio').first();
    if ((await tab.card.getAttribute('data-state')) === 'not-sure') await choice.click();
    await tab.card.getByRole('button', { name: /^Accept/ }).click();
    await tab.state('accepted');
  }, 'accepted');
  await doing('Draft a reply', async () => {
    await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
    await tab.draftState('done');
  }, 'draft');
  await doing('Insert it into the desk’s reply box', async () => {
    await tab.draft.getByRole('button', { name: 'Insert' }).click();
    await expect.poll(async () => (await tab.editorData(ticketId))?.length ?? 0).toBeGreaterThan(20);
  }, 'inserted');
  await doing('Edit it, then take the edit back', async () => {
    await page.keyboard.type(' Thank you.');
    await page.keyboard.press('Control+z');
  });
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
  say(`Nothing was sent and nothing was saved. Pictures: ${PICTURES}/`);
}
