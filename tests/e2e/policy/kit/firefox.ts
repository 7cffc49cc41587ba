import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { toFirefox } from '../../../../core/policy/formats/firefox';
import type { Policy } from '../../../../core/policy/schema';
import { Firefox } from '../../support/firefox';

/** Firefox reads it when it starts, and nothing else of the kind. */
const PATH = process.env['DESKSIDE_FIREFOX_POLICIES'] ?? '/etc/firefox/policies/policies.json';
/** An id of its own, so that no other test's Firefox takes the policy for itself. */
const GECKO_ID = 'policy-test@deskside.app';

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
  readonly browser: { readonly storage: { readonly managed: { get(): Promise<Record<string, unknown>> } } };
}

/** A Firefox that takes the policy for its own. */
export const startManaged = (): Promise<Firefox> => Firefox.start({ id: GECKO_ID });

/** What Firefox hands over; in words when it refuses, as it does where there is none. */
export async function managedIn(page: Page): Promise<Record<string, unknown> | string> {
  // A first start may load the page a second time.
  await page.waitForFunction(() => (globalThis as Partial<OwnPage>).browser?.storage?.managed !== undefined);
  return page.evaluate(() =>
    (globalThis as unknown as OwnPage).browser.storage.managed.get().catch((thrown: unknown) => String(thrown)),
  );
}
