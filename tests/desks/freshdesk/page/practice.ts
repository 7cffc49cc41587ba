import type { PracticePage } from '../../contract';
import type { Mode } from './state';

/** What the page offers to tests as `window.__practice`. */
export interface FreshdeskPracticePage extends PracticePage {
  /** Which composer is open; undefined for a ticket that is not shown. */
  composerMode(ticketId: number): Mode | 'closed' | undefined;
  openForward(ticketId: number): void;
}

export interface HotkeyFiring {
  readonly key: string;
  readonly phase: 'capture' | 'bubble';
}

/** The window of the practice page, for `page.evaluate`. */
export interface PracticeWindow extends Window {
  readonly __practice: FreshdeskPracticePage;
  /** Every bare hot key that fired. */
  readonly __hotkeys: HotkeyFiring[];
}
