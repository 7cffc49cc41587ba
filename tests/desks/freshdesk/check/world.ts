import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Locator } from '@playwright/test';
import { freshdeskFacts, names, notable, startFreshdesk, type Knobs, type PracticeWindow } from '../index';

/** A desk, a Chromium that takes it for acme.freshdesk.com, and the hands that the checks share. */
export const desk = await startFreshdesk({ tls: true, knobs: { lateMs: 0, dependentMs: 60 } });
export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    `--host-resolver-rules=MAP ${freshdeskFacts.hostPattern} 127.0.0.1:${desk.port}, MAP support.acme.example 127.0.0.1:${desk.port}`,
    '--ignore-certificate-errors',
  ],
});
const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, ignoreHTTPSErrors: true });
export const page = await context.newPage();
export const complaints: string[] = [];
// Froala reports its start to its maker by an image; the page's policy keeps that inside, which Chromium reports.
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type()) && !message.text().includes('froala.com'))
    complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(error.message));

export const id = notable.showcase;
export const byId = (name: string): string => `[data-test-id="${name}"]`;
export const editable = '.ticket-editor .fr-element.fr-view[contenteditable="true"]';
export const category = byId(`tkt-properties-${names.category}`);
export const item = '.ticket-details__item:not(.rich-editor)';

export async function practice<T>(run: (window: PracticeWindow, given: number) => T, given: number = id): Promise<T> {
  const handle = await page.evaluateHandle(() => window as unknown as PracticeWindow);
  return handle.evaluate(run, given) as Promise<T>;
}

export async function open(
  ticketId: number,
  knobs: Partial<Knobs> = {},
  origin = freshdeskFacts.origin,
): Promise<void> {
  desk.reset();
  Object.assign(desk.knobs, knobs);
  await page.goto(origin + freshdeskFacts.ticketPath(ticketId));
  await page.locator(byId('ticket-properties-btn')).waitFor();
}

export async function withReply(ticketId: number, knobs: Partial<Knobs> = {}): Promise<void> {
  await open(ticketId, knobs);
  await practice((window, given) => window.__practice.setComposer(given, 'public'), ticketId);
  await page.locator(editable).waitFor();
}

export async function picture(name: string): Promise<void> {
  if (process.env.PICTURES === undefined) return;
  await mkdir(process.env.PICTURES, { recursive: true });
  // Hiding the caret would need a style element, which the page's policy forbids.
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), caret: 'initial' });
}

/** One scripted mouse event, as an extension sends it. */
export const mouse = (target: Locator, type: string, clientY = 0, button = 0): Promise<void> =>
  target.first().evaluate(
    (element, init) => {
      element.dispatchEvent(
        new MouseEvent(init.type, {
          bubbles: true,
          cancelable: true,
          composed: true,
          clientY: init.clientY,
          button: init.button,
        }),
      );
    },
    { type, clientY, button },
  );

export const trigger = (box: string, nth = 0): Locator => page.locator(`${box} .ember-power-select-trigger`).nth(nth);
export const option = (text: string): Locator =>
  page
    .locator('#ember-basic-dropdown-wormhole [data-option-index]')
    .filter({ hasText: new RegExp(`^${text.replaceAll(/[()]/g, String.raw`\$&`)}$`) });

/** Chooses by script once the select is unlocked. */
export async function choose(box: string, text: string, nth = 0): Promise<void> {
  await page.locator(`${box} .ember-power-select-trigger:not([aria-disabled])`).nth(nth).waitFor();
  await mouse(trigger(box, nth), 'mousedown');
  await mouse(option(text), 'mouseup');
}

export const values = (ticketId: number = id): Promise<Readonly<Record<string, string | null>> | undefined> =>
  practice((window, given) => window.__practice.values(given), ticketId);

let count = 0;
export const checked = (): number => count;

export async function check(name: string, run: () => Promise<void>): Promise<void> {
  await run();
  count += 1;
  process.stdout.write(`ok ${name}\n`);
}
