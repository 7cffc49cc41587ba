import type { AdmissionPart } from './policy/access';
import type { TicketRef } from './ticket-ref';

/* ---- worker → page, one-shot; read without a schema, since the page's budget is small and the worker is trusted ---- */

const commands = ['accept', 'dismiss', 'draft', 'insert'] as const;

/** A keyboard command of the browser, meant for the visible ticket. */
export type Command = (typeof commands)[number];

export const asCommand = (name: unknown): Command | undefined => commands.find((command) => command === name);

/**
 * What a desk's tab is asked, whatever it shows. `quiet`: nobody waits for it, so it takes its turn at the pace that the desk's limit
 * leaves. `what` names the method of `OpenSource`; a choice is told by ids.
 */
export type SourceAsk = { readonly quiet: boolean } & (
  | { readonly what: 'views' }
  | { readonly what: 'macros' }
  /** `words`: as somebody would type them into the desk's own search. */
  | { readonly what: 'articles'; readonly words: string }
  /** `scope`: as `OpenSource.catalogue`. */
  | { readonly what: 'catalogue'; readonly scope: string | null }
  /** `asks`: what each row is to say of who works on the ticket and whose it is. */
  | { readonly what: 'list'; readonly view: string; readonly most: number; readonly asks: readonly AdmissionPart[] }
  | {
      readonly what: 'changes';
      readonly views: readonly string[];
      readonly mark: string | null;
      readonly asks: readonly AdmissionPart[];
    }
  | { readonly what: 'workflow'; readonly ref: TicketRef; readonly scope: string | null }
  | { readonly what: 'linked'; readonly ref: TicketRef }
  /** `admissionFacts`: with who works on the ticket. */
  | { readonly what: 'read'; readonly ref: TicketRef; readonly admissionFacts: boolean }
  | {
      readonly what: 'write';
      readonly ref: TicketRef;
      readonly choices: readonly { readonly fieldId: string; readonly optionId: string | null }[];
      readonly stamp: string;
      /** As `OpenSource.workflow`, for choices of a status or an assignee. */
      readonly scope: string | null;
    }
  | { readonly what: 'note'; readonly ref: TicketRef; readonly text: string }
);

export type ToPage =
  /** Settings changed: connect again and show what is true now. */
  | { readonly type: 'settings-changed' }
  | { readonly type: 'refresh-catalogue' }
  | { readonly type: 'command'; readonly command: Command }
  /** Answered with the `PageHealth` of the shown ticket, or null. */
  | { readonly type: 'health'; readonly again: boolean }
  /** Answered with one of `SourceAnswers`, by the script that reads the desk without its page. */
  | { readonly type: 'source'; readonly ask: SourceAsk };
