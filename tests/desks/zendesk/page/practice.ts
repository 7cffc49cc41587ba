import type { ClassicEditor } from 'ckeditor5';
import type { PracticePage } from '../../contract';
import type { FieldValue } from '../account/types';
import type { HotkeyWindow } from '../../shared/page/hotkeys';

/** What the page offers to tests as `window.__practice`, beyond what every practice page does. */
export interface Practice extends PracticePage {
  close(ticketId: number): void;
  /** Ids of the open tabs. */
  tabs(): number[];
  /** The form as it stands, unsaved edits included; undefined for a ticket that is not open. */
  form(ticketId: number):
    | {
        subject: string;
        priority: string | null;
        type: string | null;
        formId: number;
        values: Record<number, FieldValue>;
      }
    | undefined;
  /** The composer's HTML from the editor's model; undefined without a composer. */
  editorData(ticketId: number): string | undefined;
  setEditorData(ticketId: number, html: string): void;
  channel(ticketId: number): string | undefined;
  setChannel(ticketId: number, channel: 'web' | 'internal' | 'native_messaging'): void;
}

/** The window of the practice page, for `page.evaluate`. */
export interface PracticeWindow extends HotkeyWindow {
  readonly __practice: Practice;
}

/** The live editors by ticket id. */
export const editors = new Map<number, ClassicEditor>();
