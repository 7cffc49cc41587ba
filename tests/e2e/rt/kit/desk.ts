import type { Page } from '@playwright/test';
import type { ComposerState } from '../../../../adapters/adapter';
import type { Catalogue, DeskField } from '../../../../core/fields';
import type { QueueTicket, TicketChanges, TicketList } from '../../../../core/queue';
import type { Result } from '../../../../core/result';
import type { TicketRead } from '../../../../core/ticket';
import { bundled, IsolatedWorld, type Bundles } from '../../adapter/world';

/** What is shipped for Request Tracker, both halves, as a content script would hold them. */
let bundles: Promise<Bundles> | null = null;

async function bundle(): Promise<Bundles> {
  const [adapter, bridge] = await Promise.all([
    bundled(`
      import { describedDesk } from './adapters/described';
      import { describedSource } from './adapters/described/desk-source';
      import { seldom } from './adapters/described/seldom';
      import { writing } from './adapters/described/writing';
      import description from './adapters/described/shipped/request-tracker.json';
      const env = {
        document, location: () => new URL(location.href), fetch: (input, init) => fetch(input, init),
        writing: () => Promise.resolve(writing), help: () => Promise.resolve(),
      };
      const desk = describedDesk(description, '', () => Promise.resolve(seldom));
      const source = describedSource(description, '').open(location.origin, env);
      const signal = new AbortController().signal;
      const refOf = (id) => ({ desk: 'described', origin: location.origin, ticketId: String(id) });
      Object.assign(globalThis, { deskside: {
        signal, source, refOf,
        detect: () => desk.detect({ document, location: () => new URL(location.href) }),
        ticket: (id) => desk.open(refOf(id), env),
        catalogue: () => desk.readCatalogue(location.origin, env, signal),
      } });`),
    bundled(`import bridge from './entrypoints/editor-bridge'; bridge.main();`),
  ]);
  return { adapter, bridge };
}

/** The described desk in the isolated world of one page. */
export class DescribedInPage {
  private constructor(
    readonly page: Page,
    private readonly world: IsolatedWorld,
  ) {}

  /** Goes there, and waits until the page is drawn. */
  static async at(page: Page, address: string): Promise<DescribedInPage> {
    await page.goto(address);
    bundles ??= bundle();
    return new DescribedInPage(page, await IsolatedWorld.in(page, await bundles));
  }

  private ask<T>(expression: string): Promise<T> {
    return this.world.run<T>(expression);
  }

  isShown(id: number): Promise<boolean> {
    return this.ask(`deskside.ticket(${id}).isShown()`);
  }
  detected(): Promise<string | null> {
    return this.ask('deskside.detect()?.ticketId ?? null');
  }
  read(id: number): Promise<Result<TicketRead>> {
    return this.ask(`deskside.ticket(${id}).read(deskside.signal)`);
  }
  catalogue(): Promise<Result<Catalogue>> {
    return this.ask('deskside.catalogue()');
  }
  /** The present value as a text; `undefined` where it cannot be read. */
  value(id: number, field: DeskField): Promise<string> {
    return this.ask(`String(deskside.ticket(${id}).currentValue(${JSON.stringify(field)}))`);
  }
  apply(id: number, field: DeskField, optionId: string | null): Promise<Result<void>> {
    return this.ask(`deskside.ticket(${id}).apply(${JSON.stringify({ field, optionId })}, deskside.signal)`);
  }
  updateDirectly(id: number, field: DeskField, optionId: string | null, stamp: string): Promise<Result<void>> {
    const choices = JSON.stringify([{ field, optionId }]);
    return this.ask(`deskside.ticket(${id}).updateDirectly(${choices}, ${JSON.stringify(stamp)}, deskside.signal)`);
  }
  composer(id: number): Promise<ComposerState> {
    return this.ask(`deskside.ticket(${id}).composer()`);
  }
  insert(id: number, text: string): Promise<Result<void>> {
    return this.ask(`deskside.ticket(${id}).insert(${JSON.stringify(text)}, deskside.signal)`);
  }

  /** Without the page: what a tab of the desk is asked. */
  readonly source = {
    views: (): Promise<Result<readonly { id: string; title: string }[]>> =>
      this.ask('deskside.source.views(deskside.signal)'),
    list: (viewId: string, most: number): Promise<Result<TicketList>> =>
      this.ask(`deskside.source.list(${JSON.stringify(viewId)}, ${most}, deskside.signal)`),
    changes: (viewIds: readonly string[], mark: string | null): Promise<Result<TicketChanges>> =>
      this.ask(`deskside.source.changes(${JSON.stringify(viewIds)}, ${JSON.stringify(mark)}, deskside.signal)`),
    read: (id: number): Promise<Result<TicketRead>> =>
      this.ask(`deskside.source.read(deskside.refOf(${id}), deskside.signal)`),
    addNote: (id: number, text: string): Promise<Result<void>> =>
      this.ask(`deskside.source.addNote(deskside.refOf(${id}), ${JSON.stringify(text)}, deskside.signal)`),
  };
}

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
};

export const numberIn = ({ ref }: QueueTicket): number => Number(ref.ticketId);
