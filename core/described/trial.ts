import type { HealthPart } from '../health';
import type { Result } from '../result';
import type { Author, Visibility } from '../ticket';
import type { Phrase } from '../words/phrase';
import type { Css } from './parts';

/** What was found at a place: how many values, and the first few of them as they may be shown. */
export interface TriedValues {
  readonly count: number;
  /** Three at most, each of 60 characters at most. Of a message that is not proven public, only what cannot be its words. */
  readonly values: readonly TriedValue[];
}

/** A value as it stands, or what is told instead of it: how long it is. */
export type TriedValue = string | Phrase;

/** One selector of the description, as it is written, and how many elements it finds. */
export interface TriedMark {
  readonly css: string;
  readonly found: number;
}

/** One place where the page has to name its ticket. */
interface TriedPlace extends TriedValues {
  readonly holds: boolean;
}

/** How the page was told to be this desk. */
export interface TriedDesk {
  readonly marks: readonly TriedMark[];
  readonly least: number;
  /** `not-asked`: too few marks, or the description has no question. */
  readonly ask: 'not-asked' | 'has' | 'lacks' | Extract<Result<never>, { ok: false }>;
  /** What `{base}` stands for, as far as address and answer tell; null where nobody could say. */
  readonly base: string | null;
}

/** One page of the description that the address could be. */
export interface TriedPage {
  readonly name: string;
  readonly ticketId: string | null;
  readonly present: readonly TriedMark[];
  /** How many visible panes there are; null where the description has none. Exactly one has to be there. */
  readonly panes: number | null;
  /** What the second name is; undefined where the description has none. */
  readonly second: string | null | undefined;
  /** In the order of the description. */
  readonly agree: readonly TriedPlace[];
  /** Null where the description has none. */
  readonly selectedTab: TriedPlace | null;
}

/** One condition of `public`, `private` or `opening`, and what it looked at. */
export interface TriedCondition extends TriedValues {
  readonly of: 'public' | 'private' | 'opening';
  /** Its place in that list of the description. */
  readonly at: number;
  readonly holds: boolean;
}

export interface TriedMessage {
  readonly id: string;
  readonly visibility: Visibility;
  /** What decided where none of the conditions did; null where they did. */
  readonly why: Phrase | null;
  readonly conditions: readonly TriedCondition[];
  readonly author: Author;
  /** As the desk names them; of what is not public, as the row itself does. '' where nobody says it. */
  readonly by: string;
  /** ISO 8601; '' where the row does not say it. */
  readonly at: string;
  /** The first 300 characters of what somebody wrote; null where it is not proven public, or could not be read. */
  readonly text: string | null;
}

export interface TriedMessages {
  /** The newest 200, oldest of them first. */
  readonly messages: readonly TriedMessage[];
  /** Older ones that are not among them. */
  readonly older: number;
  /** Rows that `keep` leaves out. */
  readonly leftOut: number;
  /** Everything was read. */
  readonly complete: boolean;
}

export interface TriedField {
  readonly id: string;
  readonly title: string;
  /** As the desk has it; null where it is empty. 120 characters at most. */
  readonly value: string | null;
  /** What that value is called; null where no value of the field is this one. */
  readonly valueName: string | null;
  /** How many values it can take; null where they could not be read. */
  readonly options: number | null;
  /** `none`: it is set by no control. `elsewhere`: on other pages only. `opens`: a press makes it appear. */
  readonly control:
    | { readonly is: 'found' | 'opens' | 'locked'; readonly kind: string }
    | { is: 'missing' | 'elsewhere' | 'none' };
}

export type TriedBox =
  | {
      readonly is: 'found';
      readonly mode: 'public' | 'internal' | 'unknown';
      readonly editor: string;
      readonly empty: boolean;
      /** What the mode was told by. */
      readonly said: TriedValues;
    }
  /** `here`: the description has a box on this page, and none was found. */
  | { readonly is: 'missing'; readonly here: boolean };

export interface TriedTicket {
  readonly ticketId: string;
  readonly page: string;
  readonly facts: Result<{
    readonly subject: string;
    readonly requester: string;
    readonly me: string;
    readonly closed: boolean;
    readonly canReply: boolean;
    readonly stamp: boolean;
  }>;
  readonly messages: Result<TriedMessages>;
  readonly fields: Result<readonly TriedField[]>;
  readonly box: TriedBox;
  readonly health: readonly HealthPart[];
}

/** What a description finds in one tab. Nothing was changed there, and nothing of it leaves the browser. */
export interface TrialReport {
  /** Without its query. */
  readonly path: string;
  readonly desk: TriedDesk;
  /** What `{base}` was taken to be. */
  readonly base: string;
  readonly pages: readonly TriedPage[];
  /** Null where the page shows no ticket by this description. */
  readonly ticket: TriedTicket | null;
}

/** A selector that is to be outlined in the page. */
export interface Mark {
  /** Names it in the page and in the counts. */
  readonly name: string;
  readonly css: Css;
}

/** `hidden` ones of those that were found are not outlined. `gap`: a name in it that the page alone cannot tell. */
export interface MarkCount {
  readonly name: string;
  readonly found: number;
  readonly hidden: number;
  readonly gap: string | null;
}

/** A selector that finds exactly the element that was pointed at. */
export interface Proposal {
  readonly css: string;
  /** Always 1 when it was made; it is counted, not believed. */
  readonly found: number;
  readonly by: 'id' | 'attribute' | 'class' | 'place';
}

interface About {
  /** As the person has it now; it need not be saved. Parsed again where it arrives. */
  readonly description: unknown;
  readonly base: string | null;
}

export type TrialAsk =
  | ({ readonly what: 'try' } & About)
  | ({ readonly what: 'mark'; readonly marks: readonly Mark[] } & About)
  | ({ readonly what: 'pick' } & About)
  /** Outlines and pointing end. */
  | { readonly what: 'rest' };

/** From the options to the desk's tab. `id`: by which it is answered. */
export interface ToTrial {
  readonly id: number;
  readonly ask: TrialAsk;
}

export type FromTrial =
  | { readonly is: 'report'; readonly id: number; readonly report: TrialReport }
  /** Said anew whenever a number changes, until something else is asked. */
  | { readonly is: 'counts'; readonly id: number; readonly counts: readonly MarkCount[] }
  /** Null where the person ended it. */
  | { readonly is: 'picked'; readonly id: number; readonly proposals: readonly Proposal[] | null }
  | { readonly is: 'rests'; readonly id: number }
  | { readonly is: 'failed'; readonly id: number; readonly why: 'bad-description' | 'unexpected' };
