import type { Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { TicketPage } from '../e2e/support/deskside';
import { summarise } from './statistics';
import type { Row } from './table';
import type { World } from './world';

/** Of its own, since a draft that is done elsewhere is kept for whoever opens its ticket. */
const TICKET = 2133;
const WARM_UP = 1;
const decided = /^(suggestion|not-sure|no-fit)$/;

interface StopWindow extends Window {
  /** Epoch milliseconds of the last press of the switch. */
  pressed?: number;
  /** Settles with the epoch milliseconds at which nothing of ours is left in the page. */
  gone?: Promise<number>;
}

/** The press itself, before anything is made of it. */
const watchSwitch = (popup: Page): Promise<void> =>
  popup.evaluate(() => {
    document.addEventListener(
      'click',
      () => {
        (window as StopWindow).pressed = Date.now();
      },
      { capture: true },
    );
  });

const watchWidgets = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as StopWindow).gone = new Promise((resolve) => {
      const root = document.querySelector('deskside-ui')?.shadowRoot;
      if (!root) throw new Error('There are no widgets to watch');
      const observer = new MutationObserver(() => {
        if (!document.querySelector('deskside-ui')?.shadowRoot?.querySelector('section.card, section.draft'))
          resolve(Date.now());
      });
      observer.observe(root, { subtree: true, childList: true });
      observer.observe(document, { subtree: true, childList: true });
    });
  });

/**
 * The person's own switch, pressed in the popup while a draft is being written: from the press to the moment in which the server sees
 * the request end, and to the moment in which neither card nor draft is left in the page.
 */
export async function stopRows({ launched, model, deskside }: World, count: number): Promise<Row[]> {
  await deskside.useModel(model.port);
  const popup = await launched.context.newPage();
  const tab = new TicketPage(await launched.context.newPage());
  const rounds: { readonly aborted: number; readonly gone: number }[] = [];
  try {
    await popup.goto(`${EXTENSION_ORIGIN}/popup.html`);
    await watchSwitch(popup);
    const power = popup.getByRole('switch', { name: 'Deskside' });
    await tab.open(TICKET);
    for (let round = 0; round < WARM_UP + count; round += 1) {
      await tab.page.bringToFront();
      await tab.state(decided);
      const chunks = model.holdChunks();
      await tab.openDraft();
      chunks.release(3);
      await tab.draftState('streaming');
      await watchWidgets(tab.page);
      const ended = model.waitForAborted(model.aborted + 1).then(() => Date.now());
      await popup.bringToFront();
      await power.click();
      const [aborted, gone, pressed] = await Promise.all([
        ended,
        tab.page.evaluate(() => (window as StopWindow).gone ?? 0),
        popup.evaluate(() => (window as StopWindow).pressed ?? 0),
      ]);
      if (round >= WARM_UP) rounds.push({ aborted: aborted - pressed, gone: gone - pressed });
      chunks.open();
      await power.click();
    }
  } finally {
    model.reset();
    await Promise.all([popup.close(), tab.page.close()]);
  }
  const row = (name: string, values: readonly number[]): Row => {
    const { median, spread } = summarise(values);
    return { name, value: median, unit: 'ms', budget: 1000, spread };
  };
  return [
    row(
      'switch off to the provider seeing the request end',
      rounds.map(({ aborted }) => aborted),
    ),
    row(
      'switch off to no control left in the page',
      rounds.map(({ gone }) => gone),
    ),
  ];
}
