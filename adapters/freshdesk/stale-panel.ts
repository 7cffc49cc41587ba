import type { FieldChoice } from '../adapter';
import type { DeskField } from '../../core/fields';
import { visibleIn } from '../shared/deep';
import { clickerFor } from '../shared/dom';
import { waitFor } from '../shared/wait';
import { valueShown, type LevelNames } from './form';
import type { Pane } from './pane';
import { neverClick, refreshBanner, updateButton } from './selectors';

const safeClick = clickerFor(neverClick);

/** The desk tells its own page of a change within this time, if at all. */
const bannerMs = 1500;
const refreshedMs = 2000;
const pollMs = 60;

/** The panel keeps the old values after the JSON was changed, by us or by somebody else. What it shows then is not what the ticket has. */
export class StalePanel {
  /** What the panel showed of each field that was saved directly. */
  private readonly before = new Map<string, string | null | undefined>();

  constructor(
    private readonly pane: () => Pane,
    private readonly levelNames: LevelNames,
  ) {}

  /** What the form shows; undefined while that is known to be out of date. */
  value(pane: Pane, field: DeskField): string | null | undefined {
    if (visibleIn(pane, refreshBanner).length > 0) return undefined;
    const shown = valueShown(pane, field, this.levelNames);
    if (!this.before.has(field.id)) return shown;
    if (shown === this.before.get(field.id)) return undefined;
    this.before.delete(field.id);
    return shown;
  }

  /** Before a direct update. */
  remember(choices: readonly FieldChoice[]): void {
    for (const { field, optionId } of choices) {
      const shown = valueShown(this.pane(), field, this.levelNames);
      if (shown !== optionId) this.before.set(field.id, shown);
    }
  }

  /** After a direct update, at the person's wish: takes the desk's own offer to show the new values, unless the panel holds something unsaved. */
  async refresh(document: Document, signal: AbortSignal): Promise<void> {
    const banner = await waitFor(() => visibleIn(this.pane(), refreshBanner)[0] ?? null, {
      root: document,
      signal,
      timeoutMs: bannerMs,
      pollMs,
    });
    if (banner === undefined || !this.nothingUnsaved()) return;
    safeClick(banner);
    await waitFor(() => visibleIn(this.pane(), refreshBanner).length === 0, {
      root: document,
      signal,
      timeoutMs: refreshedMs,
      pollMs,
    });
  }

  /** The desk enables its button as soon as anything was changed. */
  private nothingUnsaved(): boolean {
    const buttons = visibleIn(this.pane(), updateButton);
    return (
      buttons.length > 0 && buttons.every((button) => button.matches(':disabled, .disabled, [aria-disabled="true"]'))
    );
  }
}
