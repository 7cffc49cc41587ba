import type { PracticePage } from '../../contract';
import type { HotkeyWindow } from '../../shared/page/hotkeys';

/** What this page offers beyond the contract. */
export interface Practice extends PracticePage {
  /** HTML of every editor of the open form as the form's own model knows it, by field. */
  editors(ticketId: number): Readonly<Partial<Record<'note' | 'private_note' | 'emailbody', string>>>;
  /** Presses the details bar's Save button, where edits wait for it. */
  save(ticketId: number): Promise<void>;
}

/** The window of the practice page, for `page.evaluate`. */
export interface PracticeWindow extends HotkeyWindow {
  readonly __practice: Practice;
}
