import type { Page } from '@playwright/test';
import type { PracticeDesk, PracticeFacts, PracticeLanguage } from '../../../desks/contract';

/** What one desk can be made to do beyond what every practice desk does, in words that every test understands. */
export interface Quirks {
  /** The JSON and the page leave out of every message who can see it. */
  loseVisibility(): void;
  /** The desk calls an internal note public, as a careless one would: the proof that the search for canaries finds something. `among`: tickets. */
  letOneThrough(among?: readonly number[]): { readonly ticketId: number; readonly canary: string };
  /** What stands in a message of the ticket is another text from now on, as after a redaction. Open pages hear nothing of it. */
  edit(ticketId: number, words: string, instead: string): void;
  /** The message with these words is an internal note from now on. Open pages hear nothing of it. */
  makeInternal(ticketId: number, words: string): void;
  /** Milliseconds that the conversation's JSON takes. */
  slowConversation(ms: number): void;
  /** The category is on the ticket's form, but the page's own control for it is not there or takes nothing. */
  refuseCategory(): void;
  /** How the desk's hot keys tell typing from commanding; `naive` looks at `event.target` alone. */
  hotkeys(style: 'careful' | 'naive'): void;
  /** Signed in as somebody who can only write notes; null where the desk has no such role in its JSON. */
  readonly lightAgent: (() => void) | null;
  /** A note that is written through the JSON becomes public, whatever the request says; null where the desk is not known to do so. */
  readonly publishNotes: (() => void) | null;
}

/** The message that holds these words. */
export function holding<T extends { readonly text: string }>(messages: readonly T[] | undefined, words: string): T {
  const found = messages?.find(({ text }) => text.includes(words));
  if (!found) throw new Error('The practice ticket has no message with these words');
  return found;
}

/** Where the desk's messages are. */
export interface Talk {
  /** CSS of what scrolls them. */
  readonly scroller: string;
  /** CSS of the messages that the customer has; of the showcase the one at this end is the newest. */
  readonly messages: string;
  readonly newest: 'first' | 'last';
}

/** Where the desk's fields are, for whoever looks whether they move. */
export interface FieldColumn {
  /** CSS of the desk's own fields; those that are shown are the ticket's. */
  readonly fields: string;
  /** CSS of a bar that the desk puts above them while something is not saved. It opens an editor in a field's row too. */
  readonly bar?: string;
}

/** A running practice desk. */
export interface KitDesk extends PracticeDesk {
  readonly quirks: Quirks;
}

/** Everything that the suite needs to know of a help desk. One per desk. */
export interface DeskKit {
  readonly facts: PracticeFacts;
  /** Serves the practice desk on this port, with TLS. */
  start(port: number): Promise<KitDesk>;
  /** Id of a category's option, by its levels. */
  optionId(path: readonly string[]): string;
  /** Label of `facts.priorities[2]`, as the desk writes it. */
  readonly high: Readonly<Record<PracticeLanguage, string>>;
  /** The first message is the ticket's own description, of which no flag says that it is public: it always is. */
  readonly firstHasNoFlag: boolean;
  /** An agent page that shows no ticket. */
  readonly listPath: string;
  /** Bare letters that are hot keys; the last one does nothing that a test would notice. */
  readonly hotkeys: string;
  /** Pattern of the desk's JSON requests. */
  readonly json: RegExp;
  /** True where the adapter can press the desk's own control that opens a reply. */
  readonly opensReply: boolean;
  /** Names of `facts.removable` that Deskside does without unnoticed: a second mark beside the one that it uses, or one of several fields. */
  readonly unnoticed: readonly string[];
  /** Presses the desk's own control that saves the form. */
  save(page: Page): Promise<void>;
  readonly column: FieldColumn;
  readonly talk: Talk;
  /** One step of the desk's own undo. */
  undo(page: Page): Promise<void>;
  /** And brings it back. */
  redo(page: Page): Promise<void>;
  /** Lets go of a ticket that the page still holds, so that a walk through all of them stays light. */
  readonly release?: (page: Page, ticketId: number) => Promise<void>;
  /** Signs in again after everybody was signed out; a visit does it where this is missing. */
  readonly signIn?: (page: Page) => Promise<void>;
}
