import { test } from '@playwright/test';
import { fieldIds, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import type { PracticeWindow } from '../desks/zendesk/page/practice';
import { expect } from './support/expect';
import { chooseFirstIn, Firefox, pressIn, stateIn, switchOnIn } from './support/firefox';

/** What this test uses of an extension page's own world beside its requests. */
interface OwnPage {
  readonly browser: {
    readonly runtime: {
      connect(options: { name: string }): {
        postMessage(message: unknown): void;
        readonly onMessage: { addListener(listener: (progress: { state: string }) => void): void };
      };
    };
  };
}

const TICKET = 2131;

let desk: ZendeskDesk;
let firefox: Firefox;

test.beforeAll(async () => {
  desk = await startZendesk({ tls: true });
  firefox = await Firefox.start();
});

test.afterAll(async () => {
  await firefox.close();
  await desk.close();
});

test('the built extension in Firefox: off at first; on: suggestion, accept, draft, insert; nothing is sent', async () => {
  test.setTimeout(120_000);
  const options = await firefox.open('popup.html');
  const page = await firefox.browser.newPage();
  await page.goto(`https://acme.zendesk.com:${desk.port}/agent/tickets/${TICKET}`);
  await page.waitForSelector(`[data-test-id="ticket-${TICKET}-standard-layout"]`);
  expect(await page.$('deskside-ui')).toBeNull();

  await switchOnIn(options);
  await expect.poll(() => stateIn(page, 'card')).toBe('not-sure');

  await chooseFirstIn(page);
  await pressIn(page, 'card', 'Accept');
  await expect.poll(() => stateIn(page, 'card')).toBe('accepted');
  const form = await page.evaluate((id) => (window as unknown as PracticeWindow).__practice.form(id), TICKET);
  expect(form?.values[fieldIds.category]).toBeTruthy();

  const learnt = await options.evaluate(
    (origin) =>
      new Promise((done) => {
        const port = (globalThis as unknown as OwnPage).browser.runtime.connect({ name: 'deskside:learn' });
        port.onMessage.addListener((progress) => {
          if (progress.state !== 'running') done(progress);
        });
        port.postMessage({ type: 'start', origin });
      }),
    `https://acme.zendesk.com:${desk.port}`,
  );
  expect(learnt).toMatchObject({ state: 'done' });

  await pressIn(page, 'draft', 'Draft reply');
  await expect.poll(() => stateIn(page, 'draft')).toBe('done');
  await pressIn(page, 'draft', 'Insert');
  await expect
    .poll(() => page.evaluate((id) => (window as unknown as PracticeWindow).__practice.editorData(id), TICKET))
    .toContain('your account had dropped out of the group');
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
});
