import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateKeyHash } from '../../desks/shared/listen';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { expect } from './expect';

export const BUILD = `${process.env['DESKSIDE_OUT'] ?? '.output'}/chrome-mv3`;

/** Fixed by the manifest's key. */
export const EXTENSION_ID = 'pfmijcflfajhkajmbjhajckhdlbgelgi';
export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}`;

export const chromiumPath = (): string =>
  process.env['DESKSIDE_CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ??
  'chromium';

/**
 * The built extension, as it is, or a copy whose manifest already holds an origin that a person would be asked for: the
 * browser's own question cannot be answered by a script. The id stays the same, unless `key` gives it another one.
 */
export function extensionFolder(grants: readonly string[] = [], key?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-build-'));
  cpSync(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  writeFileSync(
    path,
    JSON.stringify({
      ...manifest,
      host_permissions: [...manifest.host_permissions, ...grants],
      ...(key === undefined ? {} : { key }),
    }),
  );
  return folder;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly profile: string;
  /** Closes the browser and deletes what it left, the profile too unless it is kept. */
  close(options?: { keepProfile: boolean }): Promise<void>;
}

export interface LaunchOptions {
  /** Port of the practice desk, which answers for every `*.zendesk.com`. */
  readonly deskPort?: number;
  /** Ports on this machine by the names that they answer for, e.g. `*.freshdesk.com`. */
  readonly hosts?: Readonly<Record<string, number>>;
  readonly grants?: readonly string[];
  readonly headless?: boolean;
  readonly profile?: string;
  readonly dark?: boolean;
  readonly args?: readonly string[];
  /** A public key that gives the extension another id. */
  readonly key?: string;
  /** As in the browsers that people use: pages that may be kept when they are left are kept, and answers of a practice desk that may be stored are stored. */
  readonly keeps?: boolean;
  /** Whether a first installation opens the options; an organisation's policy may forbid that. */
  readonly opensOptions?: boolean;
  /** Its times are looked at, so it runs as fast as people's browsers do. */
  readonly measured?: boolean;
  /** False: certificates that nobody signed are refused, as everywhere but in tests. */
  readonly trusts?: boolean;
}

/** What these tests use of the worker's own world. */
interface WorkerWorld {
  readonly chrome: {
    readonly storage: Readonly<
      Record<
        'local' | 'session',
        {
          get(key: string): Promise<Record<string, unknown>>;
          set(items: Record<string, unknown>): Promise<void>;
          remove(key: string): Promise<void>;
        }
      >
    >;
  };
}

/**
 * What the worker finds out by itself after an installation, once Chromium has answered, seconds later: that nobody manages it. Then
 * it would open the options, in whatever tab is empty, perhaps in one that a test is about to use; here they stay closed. The tests
 * that are about policies have an extension id of their own and let it wait and open. Answers whether it was about to.
 */
async function startsUnmanaged(): Promise<boolean> {
  const { local, session } = (globalThis as unknown as WorkerWorld).chrome.storage;
  await session.set({ 'policy.now': { is: 'none' } });
  const isPlanned = (await local.get('welcome'))['welcome'] === true;
  await local.remove('welcome');
  return isPlanned;
}

const isOptions = (page: Page): boolean => page.url().endsWith('/options.html');

/**
 * Until the plan to open the options is made and taken back. On a busy machine Chromium may have answered before anybody was here: then
 * they are open, and would take what a later test asks of the settings.
 */
async function keepOptionsClosed(context: BrowserContext, worker: Worker): Promise<void> {
  await expect
    .poll(async () => (await worker.evaluate(startsUnmanaged)) || context.pages().some(isOptions), { timeout: 60_000 })
    .toBe(true);
  for (const page of context.pages().filter(isOptions)) await page.goto('about:blank');
}

export async function launch({
  deskPort,
  hosts = {},
  grants = [],
  headless = true,
  profile = mkdtempSync(join(tmpdir(), 'deskside-profile-')),
  dark = false,
  args = [],
  key,
  keeps = false,
  opensOptions = true,
  measured = process.env['DESKSIDE_MEASURE'] !== undefined,
  trusts = true,
}: LaunchOptions): Promise<Launched> {
  const fresh = readdirSync(profile).length === 0;
  const extension = extensionFolder(grants, key);
  const names = Object.entries({ ...(deskPort === undefined ? {} : { '*.zendesk.com': deskPort }), ...hosts });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: keeps ? ['--disable-back-forward-cache'] : [],
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${names.map(([name, port]) => `MAP ${name} 127.0.0.1:${port}`).join(',')}`,
      ...(trusts ? ['--ignore-certificate-errors'] : []),
      ...(keeps ? [`--ignore-certificate-errors-spki-list=${certificateKeyHash()}`] : []),
      // A page of a test lives for a second or two: what V8 compiles for later costs more than it brings.
      ...(measured ? [] : ['--js-flags=--no-maglev,--no-opt']),
      ...args,
    ],
  });
  const close: Launched['close'] = async (options) => {
    await context.close();
    rmSync(extension, { recursive: true, force: true });
    if (!options?.keepProfile) rmSync(profile, { recursive: true, force: true });
  };
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // Only a first installation plans to open them.
    if (key === undefined) await (fresh ? keepOptionsClosed(context, worker) : worker.evaluate(startsUnmanaged));
    // A first installation opens the options, in whatever tab is empty: not in one that a test is about to use.
    else if (fresh && opensOptions)
      await expect.poll(() => context.pages().some(isOptions), { timeout: 20_000 }).toBe(true);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { context, profile, close };
}
