import { chromium, test, type Browser, type Page } from '@playwright/test';
import { expect } from '../support/expect';
import { build } from 'esbuild';
import type { ComposerState } from '../../../adapters/adapter';
import type { Catalogue, DeskField } from '../../../core/fields';
import type { Result } from '../../../core/result';
import type { PublicTicket, TicketRead } from '../../../core/ticket';
import {
  halopsaFacts,
  startHalopsa,
  type HalopsaDesk,
  type Knobs,
  type PracticeWindow,
} from '../../desks/halopsa/index';
import { bundleAdapter, IsolatedWorld, type Bundles } from './world';

declare const window: PracticeWindow;

const root = new URL('../../../', import.meta.url).pathname;

/** The helper as the browser would put it into the page at its start. */
async function bundleObserver(): Promise<string> {
  const contents = `import observer from './entrypoints/api-observer'; observer.main();`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

export type EditorName = 'note' | 'private_note' | 'emailbody';

/** An editor's text in the open form. */
export const box = (name: EditorName): string =>
  `.ticketdetails:not([style*="none"]) #input-field-for-${name} .fr-element`;

/** The adapter beside the practice HaloPSA, each method in the isolated world of the page that `visit` opened. */
export interface HalopsaCheck {
  readonly desk: () => HalopsaDesk;
  readonly page: () => Page;
  /** Evaluates in the isolated world; `deskside` is the adapter. */
  run<T>(expression: string): Promise<T>;
  /** The desk as at its start, with these knobs, and a new page at this ticket. `observer`: when the helper came into the page. */
  visit(ticketId: number, knobs?: Partial<Knobs>, observer?: 'at-start' | 'late' | 'never'): Promise<void>;
  /** Without waiting for the ticket. */
  go(path: string): Promise<void>;
  open(ticketId: number): Promise<void>;
  /** Opens a form and waits for its editors. */
  compose(ticketId: number, mode: 'public' | 'internal', first: EditorName): Promise<void>;
  field(id: string): Promise<DeskField>;
  catalogue(): Promise<Result<Catalogue>>;
  apply(ticketId: number, field: DeskField, optionId: string | null): Promise<Result<void>>;
  currentValue(ticketId: number, field: DeskField): Promise<string | null | undefined>;
  insert(ticketId: number, text: string, bridge?: boolean): Promise<Result<void>>;
  composer(ticketId: number): Promise<ComposerState>;
  read(ticketId: number): Promise<Result<TicketRead>>;
  readPublic(ticketId: number): Promise<Result<PublicTicket>>;
  values(ticketId: number): Promise<Readonly<Record<string, string | null>> | undefined>;
  editors(ticketId: number): Promise<Readonly<Partial<Record<EditorName, string>>>>;
}

/** Starts desk and browser for a file of tests. Whatever a test does, no message may have been sent and no button have acted. */
export function checkHalopsa(): HalopsaCheck {
  let desk: HalopsaDesk;
  let browser: Browser;
  let bundles: Bundles;
  let observerScript: string;
  let page: Page | undefined;
  let world: IsolatedWorld;

  test.beforeAll(async () => {
    [desk, bundles, observerScript] = await Promise.all([
      startHalopsa({ tls: true }),
      bundleAdapter('halopsa'),
      bundleObserver(),
    ]);
    browser = await chromium.launch({
      executablePath: process.env['DESKSIDE_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP ${halopsaFacts.hostPattern} 127.0.0.1:${desk.port}`,
      ],
    });
  });
  test.afterAll(async () => {
    await browser.close();
    await desk.close();
  });
  test.afterEach(async () => {
    expect(desk.sentMessages).toEqual([]);
    expect(desk.executedOutcomes).toEqual([]);
    await page?.context().close();
    page = undefined;
  });

  const shownPage = (): Page => {
    if (page === undefined) throw new Error('no page was opened');
    return page;
  };
  const run = <T>(expression: string): Promise<T> => world.run<T>(expression);
  // The same object throughout a page, as in the extension: it remembers what it read of an open ticket.
  const ticket = (id: number, bridge = true): string =>
    `((globalThis.opened ??= {})['${id}/${String(bridge)}'] ??= deskside.ticket('${id}', ${String(bridge)}))`;
  const shown = (id: number): Promise<unknown> => run(`${ticket(id)}.whenShown(deskside.signal)`);
  const start = async (path: string, knobs: Partial<Knobs>, observer: 'at-start' | 'late' | 'never'): Promise<void> => {
    desk.reset();
    Object.assign(desk.knobs, { lateMs: 0, ...knobs });
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1360, height: 850 } });
    page = await context.newPage();
    if (observer === 'at-start') await page.addInitScript(observerScript);
    await page.goto(halopsaFacts.origin + path);
    world = await IsolatedWorld.in(page, bundles);
    if (observer !== 'never') await page.evaluate(observerScript);
  };
  const catalogue = (): Promise<Result<Catalogue>> => run('deskside.catalogue()');

  return {
    desk: () => desk,
    page: shownPage,
    run,
    visit: async (id, knobs = {}, observer = 'never') => {
      await start(halopsaFacts.ticketPath(id), knobs, observer);
      await (observer === 'late' ? shownPage().locator('.ticketdetails:visible').waitFor() : shown(id));
    },
    go: (path) => start(path, {}, 'never'),
    open: async (id) => {
      await shownPage().evaluate((ticketId) => window.__practice.open(ticketId), id);
      await shown(id);
    },
    compose: async (id, mode, first) => {
      await shownPage().evaluate(({ ticketId, wanted }) => window.__practice.setComposer(ticketId, wanted), {
        ticketId: id,
        wanted: mode,
      });
      await shownPage().locator(box(first)).waitFor();
    },
    field: async (id) => {
      const result = await catalogue();
      const field = result.ok ? result.value.fields.find((each) => each.id === id) : undefined;
      if (field === undefined)
        throw new Error(
          `no field ${id}: ${JSON.stringify(result.ok ? result.value.fields.map((each) => each.id) : result.error)}`,
        );
      return field;
    },
    catalogue,
    apply: (id, field, optionId) => run(`${ticket(id)}.apply(${JSON.stringify({ field, optionId })}, deskside.signal)`),
    currentValue: (id, field) => run(`${ticket(id)}.currentValue(${JSON.stringify(field)})`),
    insert: (id, text, bridge = true) => run(`${ticket(id, bridge)}.insert(${JSON.stringify(text)}, deskside.signal)`),
    composer: (id) => run(`${ticket(id)}.composer()`),
    read: (id) => run(`${ticket(id)}.read(deskside.signal)`),
    readPublic: (id) =>
      run(`${ticket(id)}.read(deskside.signal).then((read) => (read.ok ? deskside.toPublicTicket(read.value) : read))`),
    values: (id) => shownPage().evaluate((ticketId) => window.__practice.values(ticketId), id),
    editors: (id) => shownPage().evaluate((ticketId) => window.__practice.editors(ticketId), id),
  };
}

export function option(field: DeskField, path: string): string {
  const found = field.options.find((each) => each.path.join('>') === path);
  if (found === undefined)
    throw new Error(`no option ${path} among ${field.options.map((each) => each.path.join('>')).join(', ')}`);
  return found.id;
}
