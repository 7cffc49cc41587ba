import type { Page } from '@playwright/test';
import { press, type Shot } from './gallery-shot';

const start = (page: Page) => page.locator('.start');
const told = async (page: Page) => {
  await page.getByRole('region', { name: /^Which desk/ }).waitFor();
  await page.getByRole('region', { name: /^Learn now/ }).waitFor();
};

const shot = (name: string, url: string, act: (page: Page) => Promise<void> = told): Shot => ({
  name,
  url,
  width: 900,
  act,
  part: start,
});

const practice = async (page: Page) => {
  await told(page);
  await press(page, 'Try it on a practice ticket');
  await page
    .getByRole('region', { name: 'Deskside suggestion' })
    .getByRole('button', { name: /Accept/ })
    .waitFor();
};

const refused = async (page: Page) => {
  await told(page);
  await press(page, 'Look for Ollama');
  await page.getByText('does not accept this extension yet').waitFor();
};

const popup = (name: string, query: string, text: string, dark = false): Shot => ({
  name,
  url: `popup.html?${query}`,
  width: 300,
  dark,
  act: (page) => page.getByText(text).first().waitFor(),
});

/** The Start page in each state, and what the popup says beside the switch. */
export const startShots: readonly Shot[] = [
  shot('start-fresh', 'options.html?state=fresh'),
  shot('start-no-access', 'options.html?state=fresh&start=no-access'),
  shot('start-half', 'options.html?state=fresh&start=half'),
  shot('start-done', 'options.html?state=used&start=done', async (page) => {
    await told(page);
    await page.getByText('it would have got 171 right').waitFor();
  }),
  shot('start-refused', 'options.html?state=fresh&start=refused', refused),
  shot('start-practice', 'options.html?state=fresh&start=half', practice),
  { ...shot('start-narrow', 'options.html?state=fresh&start=half', practice), width: 360 },
  { ...shot('start-dark', 'options.html?state=fresh&start=refused', refused), dark: true },
  { ...shot('start-done-dark', 'options.html?state=used&start=done'), dark: true },
  popup('popup-answers', 'state=cloud&start=done', 'Anthropic answered'),
  popup('popup-failed', 'state=cloud&start=failed', 'failed 4 min ago'),
  popup('popup-failed-dark', 'state=cloud&start=failed', 'failed 4 min ago', true),
  popup('popup-desk-paused', 'state=used&start=paused', 'Nothing is read or sent there'),
  popup('popup-news', 'state=used&start=news', 'What is new'),
];
