import { chromium, test, type Browser, type Page } from '@playwright/test';
import { expect } from '../support/expect';
import type { ComposerState } from '../../../adapters/adapter';
import type { Catalogue, DeskField } from '../../../core/fields';
import type { Result } from '../../../core/result';
import type { PublicTicket, TicketRead } from '../../../core/ticket';
import type { PracticeDesk, PracticeFacts, PracticePage } from '../../desks/contract';
import { bundleAdapter, IsolatedWorld, type Bundles } from './world';

declare const window: { readonly __practice: PracticePage };

/** The adapter of any desk beside its practice desk, each method in the isolated world of the page that `visit` opened. */
export interface PracticeCheck<Desk extends PracticeDesk> {
  readonly desk: () => Desk;
  readonly page: () => Page;
  /** Evaluates in the isolated world; `deskside` is the adapter. */
  run<T>(expression: string): Promise<T>;
  /** The desk as at its start, then as `prepare` leaves it, and a new page at this ticket. */
  visit(ticketId: number, prepare?: (desk: Desk) => void): Promise<void>;
  /** Goes to another ticket as a click in a list would. */
  open(ticketId: number): Promise<void>;
  /** Opens the composer and waits for its editor. */
  compose(ticketId: number, mode?: 'public' | 'internal' | 'closed'): Promise<void>;
  /** By id, from the catalogue. */
  field(id: string): Promise<DeskField>;
  apply(ticketId: number, field: DeskField, optionId: string | null): Promise<Result<void>>;
  currentValue(ticketId: number, field: DeskField): Promise<string | null | undefined>;
  insert(ticketId: number, text: string, bridge?: boolean): Promise<Result<void>>;
  composer(ticketId: number): Promise<ComposerState>;
  read(ticketId: number): Promise<Result<TicketRead>>;
  readPublic(ticketId: number): Promise<Result<PublicTicket>>;
  /** The form as it stands, by the adapter's ids. */
  values(ticketId: number): Promise<Readonly<Record<string, string | null>> | undefined>;
  /** The reply's HTML as the desk's own code knows it. */
  editorText(ticketId: number): Promise<string | undefined>;
  setEditorText(ticketId: number, html: string): Promise<void>;
}

/** Starts desk and browser for a file of tests. Whatever a test does, no message may have been sent. */
export function checkPractice<Desk extends PracticeDesk>(
  facts: PracticeFacts,
  start: () => Promise<Desk>,
): PracticeCheck<Desk> {
  let desk: Desk;
  let browser: Browser;
  let bundles: Bundles;
  let page: Page;
  let world: IsolatedWorld;

  test.beforeAll(async () => {
    [desk, bundles] = await Promise.all([start(), bundleAdapter(facts.desk)]);
    browser = await chromium.launch({
      executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP ${facts.hostPattern} 127.0.0.1:${desk.port}`,
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
  // The same object throughout a page: an adapter may remember what it read of an open ticket.
  const ticket = (id: number, bridge = true): string =>
    `((globalThis.opened ??= {})['${id}/${String(bridge)}'] ??= deskside.ticket('${id}', ${String(bridge)}))`;
  const shown = (id: number): Promise<unknown> => run(`${ticket(id)}.whenShown(deskside.signal)`);
  const editorText = (id: number): Promise<string | undefined> =>
    page.evaluate((ticketId) => window.__practice.editorText(ticketId), id);

  return {
    desk: () => desk,
    page: () => page,
    run,
    visit: async (id, prepare) => {
      desk.reset();
      desk.setLate(0);
      prepare?.(desk);
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      page = await context.newPage();
      await page.goto(facts.origin + facts.ticketPath(id));
      world = await IsolatedWorld.in(page, bundles);
      await shown(id);
    },
    open: async (id) => {
      await page.evaluate((ticketId) => window.__practice.open(ticketId), id);
      await shown(id);
    },
    compose: async (id, mode = 'public') => {
      await page.evaluate(({ ticketId, wanted }) => window.__practice.setComposer(ticketId, wanted), {
        ticketId: id,
        wanted: mode,
      });
      if (mode !== 'closed') await page.locator('[contenteditable="true"]:visible').first().waitFor();
      if (mode === 'public')
        await page.waitForFunction((ticketId) => window.__practice.editorText(ticketId) !== undefined, id);
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
    values: (id) => page.evaluate((ticketId) => window.__practice.values(ticketId), id),
    editorText,
    setEditorText: async (id, html) => {
      await page.evaluate(({ ticketId, text }) => window.__practice.setEditorText(ticketId, text), {
        ticketId: id,
        text: html,
      });
      await expect.poll(() => editorText(id)).toBe(html);
    },
  };
}
