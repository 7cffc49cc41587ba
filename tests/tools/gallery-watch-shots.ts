import type { Page } from '@playwright/test';
import { press, section, settled, type Shot } from './gallery-shot';

const shot = (name: string, state: string, part: string | RegExp, look: Partial<Shot> = {}): Shot => ({
  name: `watch-${name}`,
  url: `options.html?state=watch-${state}#${section(part).at}`,
  width: 900,
  act: settled,
  part: section(part),
  ...look,
});

/** The same state in each look. */
const looks = (name: string, state: string, part: string | RegExp, act: Shot['act']): Shot[] => [
  shot(name, state, part, { act }),
  shot(`${name}-dark`, state, part, { act, dark: true }),
  shot(`${name}-narrow`, state, part, { act, width: 360 }),
];

const says =
  (words: string | RegExp): Shot['act'] =>
  async (page) => {
    await settled(page);
    await page.getByText(words).first().waitFor();
  };

const choosing = async (page: Page) => {
  await settled(page);
  await press(page, 'Choose views');
  await page.getByRole('checkbox', { name: 'VIP' }).check();
};

const desk = /^Desk: /;

/** Tickets that nobody opened. */
export const watchShots: readonly Shot[] = [
  ...looks('consent', 'consent', 'On or off', says('Before any of them is sent')),
  shot('without', 'without', 'On or off', { act: says('your own choice is kept') }),
  shot('fresh', 'fresh', 'On or off', { act: says('No view is watched yet') }),
  shot('limit', 'limit', 'On or off', { act: says('Deskside pauses until') }),
  ...looks('desk', 'on', desk, says('5 wait for you')),
  ...looks('views', 'on', desk, choosing),
  shot('views-forced', 'on', desk, { act: choosing, forced: true }),
  ...looks('named', 'named', desk, says('not found: “VIP (Porto)”')),
  shot('forbidden', 'forbidden', 'On or off', { act: says(/Set by Acme Ltd/) }),
  shot('closed', 'closed', desk, { act: says('Open a tab of this desk first') }),
  shot('error', 'resting', desk, {
    act: async (page) => {
      await says('Resting')(page);
      await press(page, 'Choose views');
      await page.getByText('✕').waitFor();
    },
  }),
  { name: 'watch-usage', url: 'options.html?state=watch-on#use', width: 900, act: settled, part: section('Usage') },
  {
    name: 'popup-suggestions-wait',
    url: 'popup.html?state=watch-on',
    width: 300,
    act: (page) => page.getByText('5 suggestions wait').waitFor(),
  },
];
