import type { PracticePage } from '../../contract';
import type { Mode } from './state';
import type { HotkeyWindow } from '../../shared/page/hotkeys';

/** What the page offers to tests as `window.__practice`. */
export interface FreshdeskPracticePage extends PracticePage {
  /** Which composer is open; undefined for a ticket that is not shown. */
  composerMode(ticketId: number): Mode | 'closed' | undefined;
  openForward(ticketId: number): void;
}

/** The window of the practice page, for `page.evaluate`. */
export interface PracticeWindow extends HotkeyWindow {
  readonly __practice: FreshdeskPracticePage;
}
