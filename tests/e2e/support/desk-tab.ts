import type { Locator, Page } from '@playwright/test';
import type { PracticeFacts, PracticePage } from '../../desks/contract';
import { expect } from './expect';

/** The window of any practice page, as far as every desk offers it. */
interface AnyPracticeWindow {
  readonly __practice?: PracticePage;
  readonly __hotkeys?: readonly { readonly key: string }[];
}

interface WantedState {
  readonly widget: string;
  readonly text?: string;
  readonly source?: string;
  readonly flags?: string;
}

/** A state comes long before; a machine that is busy with other rows takes its time. */
const PATIENCE_MS = 20_000;

/** States of the card in which a ticket has been judged. */
export const decided = /^(suggestion|quiet|not-sure|no-fit|closed)$/;
/** … or could not be. */
export const ended = /^(suggestion|quiet|not-sure|no-fit|closed|failed)$/;

/** Runs in the page: everything of the desk that scrolls, to its start or end; a page that scrolls as a whole by as much as something is away. */
export async function scrollDesk({ toEnd, away }: { readonly toEnd: boolean; readonly away: number }): Promise<void> {
  scrollBy(0, away);
  for (const element of document.querySelectorAll('*'))
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY))
      element.scrollTop = toEnd ? element.scrollHeight : 0;
  // What lies over the page follows in the next pictures.
  for (let pictures = 0; pictures < 3; pictures += 1) await new Promise(requestAnimationFrame);
}

/** Runs in the page: a widget of ours is in a state. */
function showsState({ widget, text, source, flags }: WantedState): boolean {
  const state = document
    .querySelector('deskside-ui')
    ?.shadowRoot?.querySelector(`.ds${widget}`)
    ?.getAttribute('data-state');
  if (state === null || state === undefined) return false;
  return source === undefined ? state === text : new RegExp(source, flags).test(state);
}

/** What a press would hit is ours: where a desk has scrolled it, it may lie under the desk's own header. */
function isUncovered(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  return root instanceof ShadowRoot && document.elementFromPoint(x + width / 2, y + height / 2) === root.host;
}

/** A ticket's page of any desk with our two widgets, as a technician has it in front of them. */
export class DeskTab {
  constructor(
    readonly page: Page,
    private readonly place: Pick<PracticeFacts, 'origin' | 'ticketPath'>,
  ) {}

  get card(): Locator {
    return this.page.getByRole('region', { name: 'Deskside suggestion' });
  }

  get draft(): Locator {
    return this.page.getByRole('region', { name: 'Deskside draft reply' });
  }

  async open(ticketId: number): Promise<void> {
    await this.page.goto(this.place.origin + this.place.ticketPath(ticketId));
  }

  /** To another ticket without loading the page anew. */
  async switchTo(ticketId: number): Promise<void> {
    // The desk's code may still be asking its server when the page has been loaded.
    await this.page.waitForFunction((id) => {
      const { __practice: desk } = window as unknown as AnyPracticeWindow;
      desk?.open(id);
      return desk !== undefined;
    }, ticketId);
  }

  /** The form of the ticket on screen, unsaved edits included; waits until the desk shows it. */
  async values(ticketId: number): Promise<Readonly<Record<string, string | null>>> {
    let read: Readonly<Record<string, string | null>> | undefined;
    await expect
      .poll(async () => {
        read = await this.page.evaluate(
          (id) => (window as unknown as AnyPracticeWindow).__practice?.values(id),
          ticketId,
        );
        return read !== undefined;
      }, `the desk shows ticket ${ticketId} at ${this.page.url()}`)
      .toBe(true);
    return read ?? {};
  }

  /** The public reply as the desk's own code has it; empty without a reply box. */
  async editorText(ticketId: number): Promise<string> {
    return (
      (await this.page.evaluate(
        (id) => (window as unknown as Required<AnyPracticeWindow>).__practice.editorText(id),
        ticketId,
      )) ?? ''
    );
  }

  /** Opens or closes the reply box and waits until the desk's editor is there, or gone. */
  async setComposer(ticketId: number, mode: 'public' | 'internal' | 'closed'): Promise<void> {
    await this.values(ticketId);
    await this.page.evaluate(
      ([id, wanted]) => (window as unknown as Required<AnyPracticeWindow>).__practice.setComposer(id, wanted),
      [ticketId, mode] as const,
    );
    const editors = this.page.locator('[contenteditable="true"]:visible');
    if (mode === 'closed') await expect(editors).toHaveCount(0);
    else await expect(editors.first()).toBeVisible();
    if (mode === 'public')
      await expect
        .poll(() =>
          this.page.evaluate(
            (id) => typeof (window as unknown as Required<AnyPracticeWindow>).__practice.editorText(id),
            ticketId,
          ),
        )
        .toBe('string');
  }

  /** Bare hot keys of the desk that fired. */
  firedHotkeys(): Promise<readonly string[]> {
    return this.page.evaluate(() => ((window as unknown as AnyPracticeWindow).__hotkeys ?? []).map(({ key }) => key));
  }

  /** `within` milliseconds, where something is waited for that takes long of itself. */
  async state(name: string | RegExp, within = PATIENCE_MS): Promise<void> {
    await this.reaches('.card', name, within);
    // A card in another state says in words why.
    const says = (await this.card.allTextContents()).join().slice(0, 200);
    await expect(this.card, `the card: ${says}`).toHaveAttribute('data-state', name);
  }

  async draftState(name: string | RegExp): Promise<void> {
    await this.reaches('.draft', name, PATIENCE_MS);
    await expect(this.draft).toHaveAttribute('data-state', name);
  }

  /** Waits in the page, which sees a state in the frame in which it comes; whether it came is for the look from outside to say. */
  private async reaches(widget: string, name: string | RegExp, within: number): Promise<void> {
    const wanted = typeof name === 'string' ? { text: name } : { source: name.source, flags: name.flags };
    await this.page
      .waitForFunction(showsState, { widget, ...wanted }, { timeout: within, polling: 20 })
      .catch(() => undefined);
  }

  /** Presses one of our buttons. They go with what they stand at: where a desk has scrolled that away, a person scrolls back first. */
  async press(button: Locator): Promise<void> {
    await expect.poll(() => this.inSight(button), 'a button of ours can be scrolled to').toBe(true);
    await button.click();
  }

  /** False after having scrolled, since what stands in the page follows a moment later. */
  private async inSight(element: Locator): Promise<boolean> {
    const { y, height } = (await element.boundingBox()) ?? { y: 0, height: 0 };
    const windowHeight = this.page.viewportSize()?.height ?? 0;
    const inWindow = y >= 0 && y + height <= windowHeight;
    if (inWindow && (await element.evaluate(isUncovered))) return true;
    // What is read in the draft panel scrolls by itself.
    await element.evaluate((button) => {
      const read = button.closest('.read');
      if (read === null) return;
      const { top, bottom } = button.getBoundingClientRect();
      const sight = read.getBoundingClientRect();
      if (bottom > sight.bottom) read.scrollTop += bottom - sight.bottom;
      else if (top < sight.top) read.scrollTop -= sight.top - top;
    });
    const away = inWindow ? 0 : y - windowHeight / 2;
    await this.page.evaluate(scrollDesk, { toEnd: !inWindow && y > 0, away });
    return false;
  }

  /** As a person's choice of a priority in the desk's own control. */
  async choosePriority(ticketId: number, optionId: string): Promise<void> {
    await this.page.evaluate(
      ([id, option]) => (window as unknown as Required<AnyPracticeWindow>).__practice.choose(id, 'priority', option),
      [ticketId, optionId] as const,
    );
  }

  openDraft(): Promise<void> {
    return this.press(this.draft.getByRole('button', { name: /Draft reply/ }));
  }

  undo(): Promise<void> {
    return this.press(this.card.getByRole('button', { name: 'Undo' }));
  }

  /** Presses "Draft reply" and waits for the whole draft. */
  async drafted(): Promise<void> {
    await this.openDraft();
    await this.draftState('done');
  }

  /** Presses Accept, with what is chosen beforehand or was picked. */
  acceptChosen(): Promise<void> {
    return this.press(this.card.getByRole('button', { name: /^Accept/ }));
  }

  /** Takes every value that is offered, also in place of one that stands, and accepts. */
  async accept(): Promise<void> {
    const left = this.card.getByRole('checkbox', { checked: false });
    for (let count = await left.count(); count > 0; count = await left.count()) await this.press(left.first());
    await this.acceptChosen();
  }

  insert(): Promise<void> {
    return this.press(this.draft.getByRole('button', { name: 'Insert', exact: true }));
  }

  /** The heading of what the card says went wrong. */
  async problem(): Promise<string> {
    return (await this.card.getByRole('heading').first().textContent()) ?? '';
  }
}
