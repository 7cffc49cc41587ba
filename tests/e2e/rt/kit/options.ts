import type { Locator, Page } from '@playwright/test';
import type { NewTicket, RequestTracker } from '../../../desks/request-tracker/index';
import type { Deskside } from '../../support/deskside';
import { expect } from '../../support/expect';
import { showSettings } from '../../support/settings';

export const reply = 'Is there paper in it?';
const note = 'She never looks. CANARY-1-1-0123456789ab';

const printer: NewTicket = {
  queue: 'Service desk',
  subject: 'The printer on the second floor',
  requester: { email: 'mira@acme.example', name: 'Mira Castellane' },
  first: { text: 'It prints nothing.' },
  fields: { Kind: 'Incident' },
  turns: [
    { kind: 'reply', by: 'dana', text: reply },
    { kind: 'comment', by: 'jonas', text: note },
  ],
};

/** A ticket with a reply and a comment; answers its number. */
export async function printerTicket(rt: RequestTracker): Promise<number> {
  const [made] = await rt.arrive([printer], { quiet: true });
  if (made === undefined) throw new Error('RT has not made the ticket');
  return made.id;
}

/** What was asked of RT about tickets by anybody but a page of its own. */
export const readOf = (rt: RequestTracker): readonly string[] =>
  rt.requests().flatMap(({ path }) => (/\/REST\/2\.0\/(?!rt$)/.test(path) ? [path] : []));

/** The options, as a person uses them for one desk. */
export class DeskOptions {
  private constructor(
    readonly page: Page,
    private readonly host: string,
  ) {}

  static async open({ context, origin }: Deskside, rt: RequestTracker): Promise<DeskOptions> {
    const page = await context.newPage();
    await showSettings(page, 'desks', origin);
    const options = new DeskOptions(page, new URL(rt.origin).host);
    await expect(page.getByLabel('Add a desk')).toBeVisible();
    return options;
  }

  async add(): Promise<void> {
    await this.page.bringToFront();
    await this.page.getByLabel('Add a desk').fill(`http://${this.host}`);
    await this.page.getByLabel('Add a desk').press('Enter');
    await expect(this.row).toBeVisible();
  }

  /** Its line in the list of desks. */
  get row(): Locator {
    return this.page
      .getByRole('region', { name: 'Desks', exact: true })
      .getByRole('listitem')
      .filter({ hasText: this.host });
  }

  /** How it is read. */
  get panel(): Locator {
    return this.page.getByRole('region', { name: `How ${this.host} is read` });
  }

  get outcome(): Locator {
    return this.panel.getByRole('group', { name: `What became of ${this.host}` });
  }

  get text(): Locator {
    return this.panel.getByLabel(`Description of ${this.host}`);
  }

  /** One of the trial's parts, by its title. */
  part(title: string): Locator {
    return this.panel.locator('.trial details').filter({ has: this.page.locator('summary', { hasText: title }) });
  }

  async press(name: string): Promise<void> {
    await this.page.bringToFront();
    await this.panel.getByRole('button', { name, exact: true }).click();
  }

  /** A press that asks once more. */
  async confirm(name: string, verb = name): Promise<void> {
    await this.press(name);
    await this.page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Tries the description on the open ticket. */
  async tryIt(): Promise<void> {
    await this.press('Try on the open ticket');
    await expect(this.part('Messages').first()).toBeVisible({ timeout: 30_000 });
  }
}
