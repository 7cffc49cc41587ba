import { chromium, test, type Browser, type Page } from '@playwright/test';
import { expect } from '../support/expect';
import type { ComposerState } from '../../../adapters/adapter';
import type { Catalogue, DeskField } from '../../../core/fields';
import type { Result } from '../../../core/result';
import type { PublicTicket, TicketRead } from '../../../core/ticket';
import { startZendesk, type Knobs, type PracticeWindow, type ZendeskDesk } from '../../desks/zendesk/index';
import { LIKE_AN_EXTENSION, bundleAdapter, IsolatedWorld, type Bundles } from './world';

declare const window: PracticeWindow;

export const richBox = '[data-test-id="omnicomposer-rich-text-ckeditor"]';
export const plainBox = '[data-test-id="omnicomposer-plain-text-ckeditor"]';

type Form = ReturnType<PracticeWindow['__practice']['form']>;

/** The adapter beside a practice desk, each method in the isolated world of the page that `visit` opened. */
export interface AdapterCheck {
  readonly desk: () => ZendeskDesk;
  readonly page: () => Page;
  /** Evaluates in the isolated world; `deskside` is the adapter. */
  run<T>(expression: string): Promise<T>;
  /** The desk as at its start, with these knobs, and a new page at this ticket. */
  visit(ticketId: number, knobs?: Partial<Knobs>): Promise<void>;
  /** Goes to another ticket as a click in a list would. */
  open(ticketId: number): Promise<void>;
  editorReady(ticketId: number, box?: string): Promise<void>;
  field(id: string): Promise<DeskField>;
  apply(ticketId: number, field: DeskField, optionId: string | null): Promise<Result<void>>;
  currentValue(ticketId: number, field: DeskField): Promise<string | null | undefined>;
  insert(ticketId: number, text: string, bridge?: boolean): Promise<Result<void>>;
  composer(ticketId: number): Promise<ComposerState>;
  read(ticketId: number): Promise<Result<TicketRead>>;
  readPublic(ticketId: number): Promise<Result<PublicTicket>>;
  form(ticketId: number): Promise<Form>;
  editorData(ticketId: number): Promise<string | undefined>;
}

/** Starts desk and browser for a file of tests. Whatever a test does, no message may have been sent. */
export function checkAdapter(): AdapterCheck {
  let desk: ZendeskDesk;
  let browser: Browser;
  let bundles: Bundles;
  let page: Page;
  let world: IsolatedWorld;

  test.beforeAll(async () => {
    [desk, bundles] = await Promise.all([startZendesk({ tls: true }), bundleAdapter()]);
    browser = await chromium.launch({
      executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP *.zendesk.com 127.0.0.1:${desk.port}`,
      ],
    });
  });
  test.afterAll(async () => {
    await browser.close();
    await desk.close();
  });
  test.afterEach(async () => {
    expect(desk.sentMessages).toEqual([]);
    await page.context().close();
  });

  const run = <T>(expression: string): Promise<T> => world.run<T>(expression);
  const ticket = (id: number, bridge = true): string => `deskside.ticket('${id}', ${String(bridge)})`;
  const shown = (id: number): Promise<unknown> => run(`${ticket(id)}.whenShown(deskside.signal)`);

  return {
    desk: () => desk,
    page: () => page,
    run,
    visit: async (id, knobs = {}) => {
      desk.reset();
      Object.assign(desk.knobs, { lateMs: 0, ...knobs });
      const context = await browser.newContext({ ...LIKE_AN_EXTENSION, ignoreHTTPSErrors: true });
      page = await context.newPage();
      await page.goto(`https://acme.zendesk.com/agent/tickets/${id}`);
      world = await IsolatedWorld.in(page, bundles);
      await shown(id);
    },
    open: async (id) => {
      await page.evaluate((ticketId) => window.__practice.open(ticketId), id);
      await shown(id);
    },
    editorReady: async (id, box = richBox) => {
      await page.locator(`[data-side-conversations-anchor-id="${id}"] ${box}`).waitFor();
      await page.waitForFunction((ticketId) => window.__practice.editorData(ticketId) !== undefined, id);
    },
    field: async (id) => {
      const result = await run<Result<Catalogue>>('deskside.catalogue()');
      const field = result.ok ? result.value.fields.find((each) => each.id === id) : undefined;
      if (field === undefined) throw new Error(`no field ${id}`);
      return field;
    },
    apply: (id, field, optionId) => run(`${ticket(id)}.apply(${JSON.stringify({ field, optionId })}, deskside.signal)`),
    currentValue: (id, field) => run(`${ticket(id)}.currentValue(${JSON.stringify(field)})`),
    insert: (id, text, bridge = true) => run(`${ticket(id, bridge)}.insert(${JSON.stringify(text)}, deskside.signal)`),
    composer: (id) => run(`${ticket(id)}.composer()`),
    read: (id) => run(`${ticket(id)}.read(deskside.signal)`),
    readPublic: (id) =>
      run(`${ticket(id)}.read(deskside.signal).then((read) => (read.ok ? deskside.toPublicTicket(read.value) : read))`),
    form: (id) => page.evaluate((ticketId) => window.__practice.form(ticketId), id),
    editorData: (id) => page.evaluate((ticketId) => window.__practice.editorData(ticketId), id),
  };
}
