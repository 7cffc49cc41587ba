import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { SettingsView } from '../../../core/messages';
import { defaultSettings, providerSettings, type Settings } from '../../../core/settings';
import { scrollDesk } from './desk-tab';
import { expect } from './expect';

const UUID = '0d7a2c0e-6f0b-4c0e-9a57-5a9a1b1f2d34';

/** What these tests use of an extension page's own world. */
interface OwnPage {
  readonly browser: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly storage: unknown;
  };
}

interface FirefoxOptions {
  /** Names that lead to this machine; the port stays in the address. */
  readonly hosts?: readonly string[];
  /** An id of the extension's own, where another test's Firefox on this machine must not be taken for this one. */
  readonly id?: string;
}

const firefoxPath = (): string =>
  process.env['DESKSIDE_FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

/**
 * A copy of the built extension whose manifest holds the addresses of this machine already: the browser's own question cannot be
 * answered by a script.
 */
function folderOf(id: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-firefox-'));
  cpSync(resolve(process.env['DESKSIDE_OUT'] ?? '.output', 'firefox-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    host_permissions: string[];
    browser_specific_settings: { gecko: Record<string, unknown> };
  };
  const { gecko } = manifest.browser_specific_settings;
  writeFileSync(
    path,
    JSON.stringify({
      ...manifest,
      host_permissions: [...manifest.host_permissions, 'http://127.0.0.1/*'],
      browser_specific_settings: { gecko: { ...gecko, id } },
    }),
  );
  return folder;
}

/** A Firefox with the built extension, as a person has it in front of them. */
export class Firefox {
  private constructor(
    readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async start({
    hosts = ['acme.zendesk.com'],
    id = 'deskside@deskside.app',
  }: FirefoxOptions = {}): Promise<Firefox> {
    const folder = folderOf(id);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath(),
      headless: true,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1280, height: 800 },
      extraPrefsFirefox: {
        'network.dns.localDomains': hosts.join(','),
        'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      },
    });
    await browser.installExtension(folder);
    return new Firefox(browser, folder);
  }

  /** One of the extension's own pages. WebDriver BiDi opens it but never says so: the page itself is asked instead. */
  async open(name: string): Promise<Page> {
    const page = await this.browser.newPage();
    void page
      .goto(`moz-extension://${UUID}/${name}`, { timeout: 0 })
      .catch((thrown: unknown) => expect(thrown).toBeInstanceOf(Error));
    // The address changes before the extension's own objects are there, and their names come before what they stand for.
    const isOurs = (): Promise<string> =>
      page.evaluate(() => ((globalThis as Partial<OwnPage>).browser?.storage === undefined ? '' : location.href));
    await expect.poll(isOurs).toContain(UUID);
    return page;
  }

  /** Addresses of the extension's own pages that are open. */
  async ownPages(): Promise<readonly string[]> {
    return (await this.browser.pages()).map((page) => page.url()).filter((url) => url.includes(UUID));
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const askIn = (page: Page, request: string, payload: object = {}): Promise<unknown> =>
  page.evaluate((message) => (globalThis as unknown as OwnPage).browser.runtime.sendMessage(message), {
    request,
    payload,
  });

async function saveIn(page: Page, change: Partial<Settings>): Promise<void> {
  const { settings } = (await askIn(page, 'settings.get')) as SettingsView;
  expect(await askIn(page, 'settings.save', { settings: { ...settings, ...change } })).toEqual({ problems: [] });
}

/** Switched on with what answers at first: nothing leaves this computer. */
export const switchOnIn = (page: Page): Promise<void> => saveIn(page, { enabled: true });

/** A server on this computer, switched on and agreed to. */
export function useModelIn(page: Page, port: number): Promise<void> {
  const address = `http://127.0.0.1:${port}`;
  return saveIn(page, {
    enabled: true,
    provider: 'compatible',
    providers: { compatible: { ...providerSettings(defaultSettings(), 'compatible'), address, model: 'llama3.2' } },
    agreed: [`${address}/v1/chat/completions`],
  });
}

/** `data-state` of a widget; null while it is not there. */
export const stateIn = (page: Page, widget: 'card' | 'draft'): Promise<string | null> =>
  page.evaluate(
    (name) =>
      document.querySelector('deskside-ui')?.shadowRoot?.querySelector(`.${name}`)?.getAttribute('data-state') ?? null,
    widget,
  );

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A part of a widget by its selector, and of those the first whose words begin so. */
interface Part {
  readonly selector: string;
  readonly begins: string;
}

/** Runs in the page: the middle of a part of the widgets, once it stands still: what is read anew can move it. */
async function spotOf({ selector, begins }: Part): Promise<Spot | null> {
  const find = (): HTMLElement | undefined => {
    const root = document.querySelector('deskside-ui')?.shadowRoot;
    const parts = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
    return parts.find(({ textContent }) => textContent.trim().startsWith(begins));
  };
  const place = (): string => JSON.stringify(find()?.getBoundingClientRect() ?? null);
  const frame = () => new Promise((shown) => requestAnimationFrame(shown));
  // What is read in a widget scrolls by itself.
  find()?.scrollIntoView({ block: 'nearest' });
  for (let before = ''; before !== place();) {
    before = place();
    for (let frames = 0; frames < 6; frames += 1) await frame();
  }
  const box = find()?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** A real click with the mouse: the widgets take nothing else. */
async function clickOn(page: Page, part: Part): Promise<void> {
  await page.bringToFront();
  const { height } = page.viewport() ?? { height: 0 };
  let spot = await page.evaluate(spotOf, part);
  // The widgets go with what they stand at: where the desk has scrolled that away, a person scrolls back first.
  if (spot && (spot.y < 0 || spot.y > height)) {
    await page.evaluate(scrollDesk, { toEnd: spot.y > 0, away: spot.y - height / 2 });
    spot = await page.evaluate(spotOf, part);
  }
  if (!spot) throw new Error(`There is no “${part.begins || part.selector}” to press`);
  await page.mouse.click(spot.x, spot.y);
}

/** A click on the button of a widget whose words begin so. */
export const pressIn = (page: Page, widget: 'card' | 'draft', words: string): Promise<void> =>
  clickOn(page, { selector: `.${widget} button`, begins: words });

/** A click on the first value that the card lets a person choose. */
export const chooseFirstIn = (page: Page): Promise<void> =>
  clickOn(page, { selector: '.card input[type=radio]', begins: '' });
