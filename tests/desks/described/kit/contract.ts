import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../../shared/http';
import type { Turn } from '../../shared/story/story';
import type { SaveHooks } from '../../shared/save-hooks';
import type { DeskFacts } from './facts';

/** One request to a practice desk. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, otherwise text; null where there is none. */
  readonly body: unknown;
}

/** What a page of the desk shows at its address. `html` goes into the shell, which draws it anew at each change of the address. */
export interface View {
  readonly title: string;
  readonly html: string;
}

export interface AccountOptions {
  /** The language of the page’s own words; a desk whose words nobody knows in German says them in English. */
  readonly language: 'en' | 'de';
}

/** The practice company at one desk: what its JSON answers, and what its pages show. */
export interface PracticeAccount {
  /** Null where the desk has nothing at this address, or shows a page there. */
  answer(asked: Asked): Answer | null;
  /** Null where no page is. */
  view(url: URL): View | null;
  /** The desk’s own id of a ticket of the story. */
  idOf(storyId: number): string;
  /** The path and query of the page that shows a ticket. */
  addressOf(id: string): string;
  /** Somebody else changes something of the ticket, and with it its stamp. */
  changeElsewhere(id: string): void;
  /** What is saved now, by the id that the description gives the field; null where it is empty. */
  stored(id: string, fieldId: string): string | null;
  /** As `duringSaves` of the other practice desks; only where a test needs it. Ids are those of the story. */
  duringSaves?(hooks: SaveHooks): void;
  /** Texts that the desk has been told to send or to keep: none may come of reading or inserting. */
  sent(): readonly string[];
}

/** A field of the desk, and something that it can be set to that the showcase does not have yet. */
export interface Settable {
  readonly title: string;
  /** The last level of an option. */
  readonly option: string;
}

/** A desk of ours that behaves as the facts say, for one description. */
export interface PracticeDesk {
  /** The name of its description: `adapters/described/shipped/<id>.json`. */
  readonly id: string;
  /** What `{base}` stands for: empty, or `/v2026_1`. */
  readonly base: string;
  readonly facts: DeskFacts;
  readonly open: (options: AccountOptions) => PracticeAccount;
  /** The cookies of a signed-in agent; a request without the first is answered as `signedOut` says. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly signedOut: 'status' | 'redirect';
  /** Each ticket is a page of its own: nothing goes from one to another without loading it. */
  readonly loads?: true;
  /** Files beside the desk that its pages load: its own script, which listens on the document. */
  readonly script?: URL;
  /** Whether the desk’s facts prove this public message public; without it each of them. */
  readonly proves?: (turn: Turn) => boolean;
  /** Addresses that hold the words of notes and are not needed: none of them may ever be asked. */
  readonly avoids: readonly RegExp[];
  /** Titles of fields that have options in the catalogue, in English. */
  readonly fields: readonly string[];
  /** What is saved by one request; only where the facts tell how. */
  readonly saves?: Settable;
  /** What is set in the page; only where the facts tell how. */
  readonly sets?: Settable;
  readonly composer?: {
    /** Opens or chooses the public, the internal, and where there is one an unknown mode, by elements that it presses. */
    readonly press: { readonly public?: string; readonly internal: string; readonly unknown?: string };
    /** What a person writes in. */
    readonly editor: string;
    /** What the box is in German, after `public` was pressed: unknown where the facts know its words in English alone. */
    readonly germanMode: 'public' | 'unknown';
  };
}
