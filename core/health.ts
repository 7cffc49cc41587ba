import { desksideError, type DesksideError, type ErrorCode } from './errors';
import type { AccessScope } from './policy/access';
import type { DescribedBy } from './settings';
import type { PartState, ReadMessage } from './ticket';
import type { DeskId, TicketRef } from './ticket-ref';
import type { Told } from './words/phrase';

/** One thing of a desk's page that an adapter looks for. Never holds anything of a ticket. */
export interface HealthPart {
  /** What it is, as a person would paste it into a report: `subject`, `category field`, `reply box`. */
  readonly name: string;
  readonly state: PartState;
  /** Which selector found it, by layout generation (`workspace-standard`); empty when none did. */
  readonly way: string;
  /** Selectors that were tried before it, or in vain: `workspace-standard: [data-test-id=…]`. */
  readonly failed: readonly string[];
  /** Without it nothing is suggested and the widgets hide. */
  readonly essential: boolean;
  /** Not every ticket has it (a form without a priority): that it is missing proves no fault. */
  readonly optional?: boolean;
}

/** Evidence against a whole conversation, in the words of the report. */
export const moreNotesThanData = 'page: more internal notes than in the data';

/** What Deskside could read in one open tab of a desk. */
export interface DeskHealth {
  readonly desk: DeskId;
  readonly origin: string;
  /** What the last read of the ticket rested on; null when there was none. */
  readonly source: 'json' | 'page' | 'observed' | null;
  /** Parts of the ticket as the last read found them, by name. */
  readonly read: Readonly<Record<string, PartState>>;
  readonly page: readonly HealthPart[];
  /** How many messages were held to be what, and why: `json public=true` → 3. */
  readonly messages: { readonly public: number; readonly private: number; readonly unknown: number };
  readonly evidence: Readonly<Record<string, number>>;
  /** How many fields with how many options; null before they were read. */
  readonly fields: {
    readonly count: number;
    readonly options: number;
    readonly onForm: number;
    /** Values and macros that were left out; absent where there are none. */
    readonly leftOut?: number;
  } | null;
  /** The person may write internal notes only, so no draft is offered. */
  readonly notesOnly: boolean;
  /** Why the last read failed; `scrape-partial` with the detail `ticket` when the page never showed the ticket. */
  readonly error: DesksideError | null;
  /** A read is under way, or waits for the desk to show the ticket. */
  readonly reading: boolean;
  /** ISO 8601. */
  readonly at: string;
}

/** What is kept of a read: states, and how each message was judged. Nothing of the ticket. */
export interface ReadSummary {
  readonly source: NonNullable<DeskHealth['source']>;
  readonly read: DeskHealth['read'];
  readonly messages: readonly Pick<ReadMessage, 'visibility' | 'evidence'>[];
  /** How many fields the form had. */
  readonly onForm: number;
  readonly notesOnly: boolean;
}

/** The outcome of the last read of the ticket or of the desk's fields. */
export interface LastRead {
  /** Null when there was none, or when it gave nothing. */
  readonly summary: ReadSummary | null;
  readonly error: DesksideError | null;
  /** ISO 8601. */
  readonly at: string | null;
}

/**
 * What a desk's tab tells of the ticket that it shows. The worker makes a `DeskHealth` of it, without the ticket's number: what a
 * ticket's page does not need does not lie in it.
 */
export interface PageHealth {
  readonly ref: TicketRef;
  /** The organisation does not admit this person or this ticket. */
  readonly refusedBy: AccessScope | null;
  readonly last: LastRead;
  /** How many options each of the desk's fields has; null before they were read. */
  readonly options: readonly number[] | null;
  /** How many values and macros of the desk were left out. */
  readonly leftOut?: number;
  readonly page: readonly HealthPart[];
  readonly reading: boolean;
}

/** One open tab of a desk, as the worker found it. */
export interface DeskTabHealth {
  readonly tabId: number;
  readonly desk: DeskId;
  /** What the product is called. */
  readonly name: Told;
  /** Set where a description tells of it. */
  readonly describedBy: DescribedBy | null;
  readonly origin: string;
  /** It is what the person looks at. */
  readonly active: boolean;
  /** Nothing of ours answers there: it was open before the installation, or sleeps. */
  readonly silent: boolean;
  /** Null where no ticket is shown. */
  readonly health: DeskHealth | null;
}

/** The page is not what the adapter knows: asking again is no help before the page has changed. */
const pageCodes: readonly ErrorCode[] = ['scrape-partial', 'not-the-same-ticket'];

/** With such an error the widgets hide instead of guessing. Every other one is said on the card. */
export const hides = (error: DesksideError | null): boolean => error !== null && pageCodes.includes(error.code);

/** Errors whose detail is in the adapter's or the browser's own words. Another one may name a ticket or a field. */
const plainDetails: readonly ErrorCode[] = ['scrape-partial', 'desk-refused', 'unexpected'];

/** An error as it may stand in a report. */
export const withoutContent = ({ code, detail }: DesksideError): DesksideError =>
  desksideError(code, plainDetails.includes(code) ? detail : undefined);
