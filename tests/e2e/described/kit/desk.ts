import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ComposerState, FieldChoice, SolvedStep } from '../../../../adapters/adapter';
import type { Catalogue, DeskField } from '../../../../core/fields';
import type { QueueTicket, TicketChanges, TicketList } from '../../../../core/queue';
import type { HealthPart } from '../../../../core/health';
import { sayTold } from '../../../../core/words/say-phrase';
import type { Result } from '../../../../core/result';
import type { TicketRead } from '../../../../core/ticket';
import { bundled, IsolatedWorld, type Bundles } from '../../adapter/world';

/** The interpreter, both halves, as a content script would hold them: which desk it is, it is told in the page. */
let bundles: Promise<Bundles> | null = null;

async function bundle(): Promise<Bundles> {
  const [adapter, bridge] = await Promise.all([
    bundled(`
      import { describedDesk } from './adapters/described';
      import { describedSource } from './adapters/described/desk-source';
      import { seldom } from './adapters/described/seldom';
      import { writing } from './adapters/described/writing';
      import { toPublicTicket } from './core/ticket';
      const env = {
        document, location: () => new URL(location.href), fetch: (input, init) => fetch(input, init),
        writing: () => Promise.resolve(writing), help: () => Promise.resolve(),
      };
      const signal = new AbortController().signal;
      const refOf = (id) => ({ desk: 'described', origin: location.origin, ticketId: String(id) });
      globalThis.deskside = { signal, refOf, toPublicTicket, is(description, base) {
        const desk = describedDesk(description, base, () => Promise.resolve(seldom));
        const solved = describedSource(description, base);
        Object.assign(deskside, {
          source: solved.open(location.origin, env),
          detect: () => desk.detect({ document, location: () => new URL(location.href) }),
          ticket: (id) => desk.open(refOf(id), env),
          catalogue: () => desk.readCatalogue(location.origin, env, signal),
          learn: async (catalogue, limit) => {
            const steps = [];
            for await (const step of solved.solved(location.origin, catalogue, env, limit, signal)) steps.push(step);
            return steps;
          },
        });
      } };`),
    bundled(`import bridge from './entrypoints/editor-bridge'; bridge.main();`),
  ]);
  return { adapter, bridge };
}

type TicketId = string | number;

/** Which desk it is: its description, and what `{base}` stands for. */
export interface Described {
  readonly description: object;
  readonly base: string;
}

/** A shipped description as it lies in its file. */
export const shipped = (id: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../../../adapters/described/shipped/${id}.json`, import.meta.url), 'utf8'),
  ) as object;

/** The described desk in the isolated world of one page. */
export class DescribedInPage {
  private constructor(
    readonly page: Page,
    private readonly world: IsolatedWorld,
  ) {}

  /** Goes there, and waits until the page is drawn. */
  static async at(page: Page, address: string, { description, base }: Described): Promise<DescribedInPage> {
    await page.goto(address);
    bundles ??= bundle();
    const world = await IsolatedWorld.in(page, await bundles);
    await world.run(`deskside.is(${JSON.stringify(description)}, ${JSON.stringify(base)})`);
    return new DescribedInPage(page, world);
  }

  private ask<T>(expression: string): Promise<T> {
    return this.world.run<T>(expression);
  }

  isShown(id: TicketId): Promise<boolean> {
    return this.ask(`deskside.ticket(${JSON.stringify(id)}).isShown()`);
  }
  detected(): Promise<string | null> {
    return this.ask('deskside.detect()?.ticketId ?? null');
  }
  read(id: TicketId): Promise<Result<TicketRead>> {
    return this.ask(`deskside.ticket(${JSON.stringify(id)}).read(deskside.signal)`);
  }
  catalogue(): Promise<Result<Catalogue>> {
    return this.ask('deskside.catalogue()');
  }
  /** The present value as a text; `undefined` where it cannot be read. */
  value(id: TicketId, field: DeskField): Promise<string> {
    return this.ask(`String(deskside.ticket(${JSON.stringify(id)}).currentValue(${JSON.stringify(field)}))`);
  }
  apply(id: TicketId, field: DeskField, optionId: string | null): Promise<Result<void>> {
    return this.ask(
      `deskside.ticket(${JSON.stringify(id)}).apply(${JSON.stringify({ field, optionId })}, deskside.signal)`,
    );
  }
  updateDirectly(id: TicketId, field: DeskField, optionId: string | null, stamp: string): Promise<Result<void>> {
    return this.updateAll(id, [{ field, optionId }], stamp);
  }
  updateAll(id: TicketId, choices: readonly FieldChoice[], stamp: string): Promise<Result<void>> {
    const given = `${JSON.stringify(choices)}, ${JSON.stringify(stamp)}`;
    return this.ask(`deskside.ticket(${JSON.stringify(id)}).updateDirectly(${given}, deskside.signal)`);
  }
  health(id: TicketId): Promise<readonly HealthPart[]> {
    return this.ask(`deskside.ticket(${JSON.stringify(id)}).health()`);
  }
  composer(id: TicketId): Promise<ComposerState> {
    return this.ask(`deskside.ticket(${JSON.stringify(id)}).composer()`);
  }
  insert(id: TicketId, text: string): Promise<Result<void>> {
    return this.ask(`deskside.ticket(${JSON.stringify(id)}).insert(${JSON.stringify(text)}, deskside.signal)`);
  }

  /** What solved tickets teach, as many as are wanted. */
  learn(catalogue: Catalogue, limit: number): Promise<readonly SolvedStep[]> {
    return this.ask(`deskside.learn(${JSON.stringify(catalogue)}, ${limit})`);
  }

  /** Without the page: what a tab of the desk is asked. */
  readonly source = {
    views: (): Promise<Result<readonly { id: string; title: string }[]>> =>
      this.ask('deskside.source.views(deskside.signal)'),
    list: (viewId: string, most: number): Promise<Result<TicketList>> =>
      this.ask(`deskside.source.list(${JSON.stringify(viewId)}, ${most}, deskside.signal)`),
    changes: (viewIds: readonly string[], mark: string | null): Promise<Result<TicketChanges>> =>
      this.ask(`deskside.source.changes(${JSON.stringify(viewIds)}, ${JSON.stringify(mark)}, deskside.signal)`),
    read: (id: TicketId): Promise<Result<TicketRead>> =>
      this.ask(`deskside.source.read(deskside.refOf(${JSON.stringify(id)}), deskside.signal)`),
    catalogue: (): Promise<Result<Catalogue>> => this.ask('deskside.source.catalogue(null, deskside.signal)'),
    /** Many tickets in their order, each with what may leave of it. */
    readAll: (
      ids: readonly TicketId[],
    ): Promise<readonly { read: Result<TicketRead>; leaves: Result<unknown> | null }[]> =>
      this.ask(`(async (ids) => {
        const all = [];
        for (const id of ids) {
          const read = await deskside.source.read(deskside.refOf(id), deskside.signal);
          all.push({ read, leaves: read.ok ? deskside.toPublicTicket(read.value) : null });
        }
        return all;
      })(${JSON.stringify(ids)})`),
    addNote: (id: TicketId, text: string): Promise<Result<void>> =>
      this.ask(
        `deskside.source.addNote(deskside.refOf(${JSON.stringify(id)}), ${JSON.stringify(text)}, deskside.signal)`,
      ),
  };
}

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code} ${sayTold(result.error.detail ?? '')}`);
  return result.value;
};

export const numberIn = ({ ref }: QueueTicket): number => Number(ref.ticketId);
