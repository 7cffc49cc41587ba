import { errorCodes, isOfProvider, type DesksideError, type ErrorCode } from '../errors';
import type { DeskId, TicketRef } from '../ticket-ref';
import type { Told } from '../words/phrase';

/** What a note may be written about: a suggestion that was decided, by its id, or why none could be made. */
export type NoteAbout =
  | { readonly is: 'suggestion'; readonly id: string }
  | { readonly is: 'error'; readonly code: ErrorCode };

/** One field: what was suggested for it, and what came of that. */
export interface AnalysedField {
  /** As the desk calls it; its id where no desk tells any more. */
  readonly title: string;
  /** Levels, outermost first. Empty where the person chose a value for a field that nothing was suggested for. */
  readonly suggested: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason?: Told | undefined;
  /** `left`: nothing was done with it. */
  readonly became: 'accepted' | 'changed' | 'left';
  /** What the person took instead. Levels. */
  readonly to?: readonly string[] | undefined;
}

/** What was suggested for a ticket, by whom, and what a person did with it. */
export interface Analysis {
  readonly is: 'suggestion';
  readonly fields: readonly AnalysedField[];
  /** A text is a language model's. */
  readonly reason: Told;
  /** Provider and model: `Ollama · llama3.2`. */
  readonly by: Told;
  /** ISO 8601. */
  readonly suggestedAt: string;
  readonly decision: 'accepted' | 'dismissed';
  /** What it was dismissed for, in the person's words. */
  readonly why?: string | undefined;
  /** ISO 8601. */
  readonly decidedAt: string;
}

/** Why nothing could be suggested. Nothing of the ticket, and nothing that a server said. */
export interface ErrorReport {
  readonly is: 'error';
  readonly code: ErrorCode;
  /** Provider and model that were asked; null where none could be. */
  readonly by: Told | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A note that was written before. */
export interface NoteBefore {
  /** ISO 8601. */
  readonly at: string;
  /** False where the desk was asked to write it and nobody heard what came of that. */
  readonly sure: boolean;
}

export interface NoteLook {
  /** Whose placeholders no note may hold. */
  readonly desk: DeskId;
  readonly told: Analysis | ErrorReport;
  readonly before: NoteBefore | null;
}

/** What came of a press. `before`: one was written that the person does not know of yet. */
export type NoteWritten =
  | { readonly is: 'written'; readonly at: string }
  | { readonly is: 'before'; readonly before: NoteBefore }
  | { readonly is: 'failed'; readonly error: DesksideError };

/** What the card may offer, where any of it is switched on and the desk takes internal notes. */
export interface NotesView {
  readonly analysis: boolean;
  readonly errors: boolean;
}

/** Of a desk's tab about its own tickets, and of our own pages. */
export interface NoteRequests {
  /** What a note would say, from what is kept. Writes nothing. */
  'note.look': { in: { ref: TicketRef; about: NoteAbout }; out: { look: NoteLook } | { error: DesksideError } };
  /**
   * Writes the text that the person has before them as an internal note. `seen`: when the one was written that they know of, so that a
   * press that is told twice writes once; null where they know of none.
   */
  'note.write': { in: { ref: TicketRef; about: NoteAbout; text: string; seen: string | null }; out: NoteWritten };
}

/** As a request takes it, in UTF-16 units; `noteText` makes none that is longer. */
export const LONGEST_NOTE = 8_000;

/** What whoever sets a provider up should hear of. What a person did themselves, and what the desk refuses, is none of it. */
const besideProviders: readonly ErrorCode[] = ['request-too-large', 'too-long', 'truncated', 'refused', 'unexpected'];

export const canBeReported = (code: ErrorCode): boolean => isOfProvider({ code }) || besideProviders.includes(code);

export const reportableCodes: readonly ErrorCode[] = errorCodes.filter(canBeReported);
