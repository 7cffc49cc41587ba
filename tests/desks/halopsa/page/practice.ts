import type { PracticePage } from '../../contract';

/** What this page offers beyond the contract. */
export interface Practice extends PracticePage {
  /** HTML of every editor of the open form as the form's own model knows it, by field. */
  editors(ticketId: number): Readonly<Partial<Record<'note' | 'private_note' | 'emailbody', string>>>;
  /** Presses the details bar's Save button, where edits wait for it. */
  save(ticketId: number): Promise<void>;
}

export interface HotkeyFiring {
  readonly key: string;
  readonly phase: 'capture' | 'bubble';
}

/** The window of the practice page, for `page.evaluate`. */
export interface PracticeWindow extends Window {
  readonly __practice: Practice;
  /** Every bare hot key that fired. */
  readonly __hotkeys: HotkeyFiring[];
}
