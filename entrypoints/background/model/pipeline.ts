import type { Feature } from '../../../core/features';
import type { TicketRef } from '../../../core/ticket';
import type { LanguageModel } from '../../../providers/provider';
import { approved } from './approved';
import { counted } from './counted';
import { withExplainedErrors } from './explain-errors';
import { guarded, type WhenFresh } from './last-gate';
import type { Lines } from './lines';
import { logged } from './logged';
import { withWatchedKey } from './watched-key';

/**
 * Every request passes these, from the outside in. What comes later stands nearer to the server:
 *
 * 0. a person who wants to see it first, and lets it go
 * 1. the line of its server: one waits here for its turn
 * 2. the last gate: everything that allows the request is read anew, and the ticket too where its reading has aged in the line
 * 3. the books: what goes out is counted
 * 4. the log: every body that leaves, with its hash
 * 5. errors, explained by what the provider cannot know
 * 6. the watch over a saved key
 * 7. the way out: whether it may go there at all, for lists and checks of a key too (`way-out.ts`)
 */

/** Where a key comes from. */
interface KeySource {
  /** The slot of the vault that holds it; null for an organisation's, which says nothing about the person's when it is refused. */
  readonly slot: string | null;
  readonly isProvided: boolean;
}

/** 5 and 6: a model as it is chosen, before it is known what it will be asked for. */
export const known = (model: LanguageModel, { slot, isProvided }: KeySource): LanguageModel =>
  withExplainedErrors(slot === null ? model : withWatchedKey(model, slot), { keyIsProvided: isProvided });

/** 3 to 6: a model that a person tries out, with nothing of anybody's ticket. It waits for nobody, and its own test asks what is allowed. */
export const onTrial = (model: LanguageModel): LanguageModel =>
  counted(logged(model, { feature: 'test', ref: null }), 'test');

/** What is asked, and about which ticket. */
interface About {
  readonly feature: Feature;
  readonly ref: TicketRef;
}

/** 0 to 6: a model that is asked about a ticket. */
export const onItsWay = (model: LanguageModel, about: About, lines: Lines, whenFresh: WhenFresh): LanguageModel =>
  approved(
    lines.inLine(guarded(counted(logged(model, about), about.feature), about.feature, whenFresh), about.feature),
    about,
  );
