import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect } from '../../support/expect';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { toFirefox } from '../../../../core/policy/formats/firefox';
import type { Policy } from '../../../../core/policy/schema';

/** Firefox reads it when it starts, and nothing else of the kind. */
const PATH = process.env['DESKSIDE_FIREFOX_POLICIES'] ?? '/etc/firefox/policies/policies.json';
/** An id of its own, so that no other test's Firefox takes the policy for itself. */
const GECKO_ID = 'policy-test@deskside.app';
const UUID = '0d7a2c0e-6f0b-4c0e-9a57-5a9a1b1f2d34';
const firefoxPath =
  process.env['DESKSIDE_FIREFOX'] ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? 'firefox';

/** The machine's file while tests write their own. */
export class FirefoxPolicies {
  /** What a crashed run has left is not the machine's. */
  private readonly before =
    existsSync(PATH) && !readFileSync(PATH, 'utf8').includes(GECKO_ID) ? readFileSync(PATH, 'utf8') : null;

  /** What the studio exports; null takes the organisation's word away. */
  set(policy: Policy | null): void {
    if (policy === null) return this.putBack();
    mkdirSync(dirname(PATH), { recursive: true });
    writeFileSync(PATH, toFirefox(policy, GECKO_ID));
  }

  putBack(): void {
    if (this.before === null) rmSync(PATH, { force: true });
    else writeFileSync(PATH, this.before);
  }
}

/** Why Firefox's policies cannot be written here; null when they can. */
export function whyNoFirefoxPolicies(): string | null {
  try {
    mkdirSync(dirname(PATH), { recursive: true });
    const probe = join(dirname(PATH), `.deskside-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return null;
  } catch (thrown) {
    return `${dirname(PATH)} cannot be written (${thrown instanceof Error ? thrown.message : String(thrown)}): run as root to test managed policy`;
  }
}

/** What these tests use of an extension page's own world. */
interface OwnPage {
  readonly browser: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly storage: { readonly managed: { get(): Promise<Record<string, unknown>> } };
  };
}

/** The built extension under another id, with the host that a person would be asked for. */
function folderOf(grants: readonly string[]): string {
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
      host_permissions: [...manifest.host_permissions, ...grants],
      browser_specific_settings: { gecko: { ...gecko, id: GECKO_ID } },
    }),
  );
  return folder;
}

/** A Firefox with the extension, as a person has it in front of them. */
export class ManagedFirefox {
  private constructor(
    readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async start(): Promise<ManagedFirefox> {
    const folder = folderOf(['http://127.0.0.1/*']);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath,
      headless: true,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1280, height: 800 },
      extraPrefsFirefox: {
        'network.dns.localDomains': 'acme.zendesk.com',
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      },
    });
    await browser.installExtension(folder);
    return new ManagedFirefox(browser, folder);
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

/** What Firefox hands over; in words when it refuses, as it does where there is none. */
export async function managedIn(page: Page): Promise<Record<string, unknown> | string> {
  // A first start may load the page a second time.
  await page.waitForFunction(() => (globalThis as Partial<OwnPage>).browser?.storage?.managed !== undefined);
  return page.evaluate(() =>
    (globalThis as unknown as OwnPage).browser.storage.managed.get().catch((thrown: unknown) => String(thrown)),
  );
}

/** `data-state` of a widget; null while it is not there. */
export const stateIn = (page: Page, widget: 'card' | 'draft'): Promise<string | null> =>
  page.evaluate(
    (name) =>
      document.querySelector('deskside-ui')?.shadowRoot?.querySelector(`.${name}`)?.getAttribute('data-state') ?? null,
    widget,
  );
