import { mkdirSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { expect } from '../e2e/support/expect';
import type { DeskKit, KitDesk } from '../e2e/desks/kit/kit';
import { DeskTab } from '../e2e/support/desk-tab';
import type { Deskside } from '../e2e/support/deskside';
import { learnFromSolved } from '../e2e/support/learn';

export const PICTURES = 'test-results/start';

/** New, and about something that the on-device provider can place by its words alone. */
export const FIRST_TICKET = 2131;

interface JourneyOptions {
  readonly kit: DeskKit;
  readonly desk: KitDesk;
  readonly deskside: Deskside;
  readonly context: BrowserContext;
  readonly say: (line: string) => void;
}

const sure = /^(suggestion|not-sure)$/;
/** The first question after learning trains the model: seconds by itself, several times that where the processors are busy. */
const TRAINING_MS = 60_000;

/** What a newcomer would do by hand on one desk, without a display: each step is printed with its time, and pictures are kept. */
export async function runJourney({ kit: { facts }, desk, deskside, context, say }: JourneyOptions): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await context.newPage();
  const tab = new DeskTab(page, facts);
  let step = 0;
  const doing = async (name: string, work: () => Promise<unknown>, picture?: string): Promise<void> => {
    const started = performance.now();
    await work();
    step += 1;
    say(`  ${step}. ${name} (${Math.round(performance.now() - started)} ms)`);
    if (picture) await page.screenshot({ path: `${PICTURES}/${facts.desk}-${step}-${picture}.png` });
  };

  say(`${facts.desk}, ticket #${FIRST_TICKET}`);
  await doing(
    'Open the ticket: the card suggests a category and a priority',
    async () => {
      await tab.open(FIRST_TICKET);
      await tab.state(sure);
    },
    'suggestion',
  );
  await doing('Learn from the solved tickets of this desk', () => learnFromSolved(deskside, facts.origin));
  await doing(
    'Ask again: it is surer now',
    async () => {
      await page.reload();
      await tab.state(sure, TRAINING_MS);
    },
    'learnt',
  );
  await doing(
    'Accept: the form is filled and read back, nothing is saved',
    async () => {
      if ((await tab.card.getAttribute('data-state')) === 'not-sure') await tab.card.getByRole('radio').first().click();
      await tab.accept();
      await tab.state('accepted');
    },
    'accepted',
  );
  await doing(
    'Draft a reply',
    async () => {
      await tab.setComposer(FIRST_TICKET, 'public');
      await tab.drafted();
    },
    'draft',
  );
  await doing(
    'Insert it into the desk’s reply box',
    async () => {
      const before = (await tab.editorText(FIRST_TICKET)).length;
      await tab.insert();
      await expect.poll(async () => (await tab.editorText(FIRST_TICKET)).length).toBeGreaterThan(before + 20);
    },
    'inserted',
  );
  await doing('Edit it, then take the edit back', async () => {
    await page.keyboard.type(' Thank you.');
    await page.keyboard.press('Control+z');
  });
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
  await page.close();
}
