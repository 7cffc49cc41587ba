import type { Page } from '@playwright/test';
import { makeGallery, openGallery, type GallerySite } from '../tools/gallery-site';
import { summarise } from './statistics';
import type { Row } from './table';
import type { World } from './world';

interface Times {
  /** Milliseconds from the press on the button to the list, laid out. */
  readonly opened: number;
  /** The same for the slowest letter, and the slowest key that moves. */
  readonly letter: number;
  readonly move: number;
}

/** Runs in the page. The main thread's own work: script, style and layout, without waiting for the screen's next frame. */
async function use(): Promise<Times> {
  const cell = document.querySelector('[data-name="two thousand"]')?.shadowRoot;
  const button = cell?.querySelector('button');
  if (!cell || !button) throw new Error('The list of values is not there');
  const timed = async (act: () => void): Promise<number> => {
    const from = performance.now();
    act();
    // What is drawn, and what is drawn anew after it was measured, follows in tasks of their own within the same one.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    cell.querySelector('.values')?.getBoundingClientRect();
    return performance.now() - from;
  };
  const quiet = () => new Promise((resolve) => requestIdleCallback(resolve));
  if (cell.querySelector('input')) await timed(() => button.click());
  await quiet();
  const opened = await timed(() => button.click());
  if (cell.querySelectorAll('[role="option"]').length < 4) throw new Error('The list was not drawn in time');
  const field = cell.querySelector('input');
  if (!field) throw new Error('The list has no field');
  let letter = 0;
  let move = 0;
  const type = async (text: string) => {
    await quiet();
    const before = cell.querySelector('[role="status"]')?.textContent;
    letter = Math.max(
      letter,
      await timed(() => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    );
    if (cell.querySelector('[role="status"]')?.textContent === before) throw new Error(`${text} changed nothing`);
  };
  const press = async (key: string) => {
    await quiet();
    move = Math.max(
      move,
      await timed(() => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    );
  };
  await quiet();
  for (const text of ['p', 'pr', 'pr 7', 'pr 77', 'zz', 'ü', 'gebaude 7', '']) await type(text);
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'PageDown',
    'PageDown',
    'ArrowUp',
    'PageUp',
    'PageUp',
    'PageUp',
    'ArrowUp',
  ])
    await press(key);
  return { opened, letter, move };
}

async function round(page: Page, site: GallerySite): Promise<Times> {
  const thrown = await openGallery(page, site, 'index.html?set=picker-many');
  await page.locator('[role="option"]').first().waitFor();
  const times = await page.evaluate(`{ const __name = (named) => named; (${use.toString()})(); }`);
  if (thrown.length > 0) throw new Error(thrown.join('\n'));
  return times as Times;
}

/** The list over 2,000 described values, opened anew in a fresh page in every round, so that nothing is warm but the machine. */
export async function valuePickerRows({ launched }: Pick<World, 'launched'>, count: number): Promise<Row[]> {
  const site = await makeGallery('production');
  try {
    const page = await launched.context.newPage();
    try {
      const rounds: Times[] = [];
      for (let at = 0; at < count; at += 1) rounds.push(await round(page, site));
      const row = (name: string, of: keyof Times, budget: number): Row => {
        const { median, spread } = summarise(rounds.map((times) => times[of]));
        return { name: `2,000 values: ${name}`, value: median, unit: 'ms', budget, spread };
      };
      return [
        row('opening the list', 'opened', 50),
        row('the slowest letter', 'letter', 16),
        row('the slowest arrow or page', 'move', 16),
      ];
    } finally {
      await page.close();
    }
  } finally {
    await site.close();
  }
}
