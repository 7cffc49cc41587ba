import { type Told } from './words/phrase';
import type { DesksideError } from './errors';
import type { Suggestion } from './suggestion';
import type { ActiveDesk, DeskSummary, SentRecord } from './views';

/** What came of the practice ticket, as the card shows it. */
type PracticeState =
  | { readonly is: 'suggestion'; readonly suggestion: Suggestion; readonly asks: readonly string[] }
  | { readonly is: 'no-fit'; readonly reason: Told; readonly suggestionId: string }
  | { readonly is: 'failed'; readonly error: DesksideError };

/** What the Start page and the popup ask, beside what they change in the settings. Of our own pages only. */
export interface StartRequests {
  /** The desks that open tabs show, as far as the browser tells their addresses; `access`: what it would have to be asked for to tell those of the built-in ones. */
  'desks.open': { in: Record<string, never>; out: { desks: DeskSummary[]; access: string[] } };
  /** The desk in the tab that the person looks at; null where that shows none, or the browser does not tell. */
  'desk.active': { in: Record<string, never>; out: { desk: ActiveDesk | null } };
  /** What was learnt of a desk, and how much of it would have been answered right, each held out in turn; null where nothing can be said. */
  'learning.score': {
    in: { origin: string };
    out: { learnt: number; got: { readonly right: number; readonly of: number } | null };
  };
  /** How the last question to what answers now ended, since the browser was started; null where none was asked. Asks nobody. */
  'provider.last': {
    in: Record<string, never>;
    out: { last: { readonly at: string; readonly error: DesksideError | null } | null };
  };
  /** The built-in practice ticket, asked about as a desk's would be. Nothing of it is kept but what a provider's use cost. */
  'practice.suggest': { in: Record<string, never>; out: { triage: PracticeState; sent: SentRecord | null } };
  /** Whether this version is another one than the person last saw the news of. */
  'news.get': { in: Record<string, never>; out: { fresh: boolean } };
  'news.seen': { in: Record<string, never>; out: Record<string, never> };
}
