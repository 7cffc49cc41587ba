import type { Page } from '@playwright/test';
import { describedDesk, mistaken } from '../fixtures/gallery/described-samples';
import { press, section, settled, type Shot } from './gallery-shot';

const part = section(/^How .* is read/);

/** The page of the desk that the state is about. */
const pageOf = (state: string): string => {
  const desk = describedDesk(`described-${state}`);
  return desk === null ? 'desks' : `desks/${new URL(desk.origin).host}`;
};

const shot = (name: string, state: string, look: Partial<Shot> = {}): Shot => ({
  name: `described-${name}`,
  url: `options.html?state=described-${state}#${pageOf(state)}`,
  width: 900,
  act: settled,
  part,
  ...look,
});

/** The same state in each look. */
const looks = (name: string, state: string, act: Shot['act'] = settled): Shot[] => [
  shot(name, state, { act }),
  shot(`${name}-dark`, state, { act, dark: true }),
  shot(`${name}-narrow`, state, { act, width: 360 }),
];

const unfolded = async (page: Page) => {
  await settled(page);
  await page.getByText('What it reads and writes').click();
};

const editing =
  (text: string): Shot['act'] =>
  async (page) => {
    await settled(page);
    await press(page, /Describe this desk|Change the description/);
    await page.getByRole('textbox', { name: /^Description of/ }).fill(text);
  };

const wrong: Shot['act'] = async (page) => {
  await editing(mistaken)(page);
  await press(page, /^Line 3$/);
};

const fromSample: Shot['act'] = async (page) => {
  await editing('')(page);
  await press(page, 'Request Tracker 5');
  await page.getByText('It can be read').waitFor();
};

const fromEmpty: Shot['act'] = async (page) => {
  await editing('')(page);
  await press(page, 'An empty one');
  await page.getByText(/mistakes/).waitFor();
};

const inStudio = async (page: Page) => {
  await press(page, 'This browser’s policy');
  await page.locator('#policy-deskDescriptions').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details.keys')) group.toggleAttribute('open', false);
    // The line of the value, and the group in which it stands.
    for (
      let at = document.getElementById('policy-deskDescriptions')?.closest('details');
      at;
      at = at.parentElement?.closest('details')
    )
      at.setAttribute('open', '');
  });
  await page.locator('#policy-deskDescriptions summary').last().click();
};

/** Desks that are told of by a description. */
export const describedShots: readonly Shot[] = [
  ...looks('found', 'found'),
  ...looks('long', 'long'),
  shot('shipped', 'shipped', { act: unfolded }),
  shot('own', 'own'),
  ...looks('policy', 'policy'),
  ...looks('unknown', 'unknown'),
  shot('forbidden', 'forbidden'),
  shot('kept', 'kept'),
  shot('gone', 'gone'),
  ...looks('wrong', 'unknown', wrong),
  ...looks('right', 'unknown', fromSample),
  shot('empty', 'unknown', { act: fromEmpty }),
  shot('wrong-forced', 'unknown', { act: wrong, forced: true }),
  ...[900, 360].map((width) => ({
    name: width === 900 ? 'described-studio' : 'described-studio-narrow',
    url: 'options.html?state=described-studio#team/studio',
    width,
    act: inStudio,
    part: (page: Page) => page.locator('#policy-deskDescriptions'),
  })),
  {
    name: 'described-drop',
    url: `options.html?state=described-found#${pageOf('found')}`,
    width: 900,
    act: async (page) => {
      await settled(page);
      await press(page, 'This is not it');
    },
  },
  {
    name: 'described-list',
    url: 'options.html?state=described-long#desks',
    width: 360,
    act: settled,
    part: section('Desks'),
  },
];
