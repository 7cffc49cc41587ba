import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { fillSettings, fullPages, openByPress, pageHeight } from '../e2e/support/full-settings';
import { summarise } from './statistics';
import type { Row } from './table';
import type { World } from './world';

const MS = 150;
/** Three screens of 800 pixels. */
const HEIGHT = 2400;
const WARM_UP = 1;

/**
 * The settings with five desks, forty models and four hundred learnt tickets: from the press on what leads to a page, which was not
 * shown before, to the frame with its heading and its fields, and how tall each page is at 1280 × 800.
 */
export async function settingsRows({ launched, model, deskside }: World, count: number): Promise<Row[]> {
  await fillSettings(deskside, model);
  const page = await launched.context.newPage();
  const times = new Map<string, number[]>(fullPages.map(({ at }) => [at, []]));
  const heights = new Map<string, number>();
  try {
    for (let round = 0; round < WARM_UP + count; round += 1)
      for (const { at, from, fields } of fullPages) {
        await page.goto('about:blank');
        await page.goto(`${EXTENSION_ORIGIN}/options.html#${from || (at === 'start' ? 'writing' : 'start')}`);
        await page.bringToFront();
        await page.locator(`a[href="#${at}"]:visible`).first().waitFor();
        await page.waitForLoadState('networkidle');
        const ms = await openByPress(page, at, fields);
        if (round >= WARM_UP) times.get(at)?.push(ms);
        await page.waitForLoadState('networkidle');
        heights.set(at, Math.max(heights.get(at) ?? 0, await pageHeight(page)));
      }
  } finally {
    model.reset();
    await page.close();
  }
  return [
    ...[...times].map(([at, values]): Row => {
      const { median, spread } = summarise(values);
      return {
        name: `full settings: from the press to the page “${at}”`,
        value: median,
        unit: 'ms',
        budget: MS,
        spread,
      };
    }),
    ...[...heights].map(([at, value]): Row => {
      return { name: `full settings: height of the page “${at}”`, value, unit: 'px', budget: HEIGHT };
    }),
  ];
}
