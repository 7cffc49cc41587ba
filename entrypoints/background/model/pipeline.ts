import type { Feature } from '../../../core/features';
import type { LanguageModel } from '../../../providers/provider';
import { counted } from './counted';
import { withExplainedErrors } from './explain-errors';
import { guarded, type WhenFresh } from './last-gate';
import type { Lines } from './lines';
import { withWatchedKey } from './watched-key';

/**
 * Every request passes these, from the outside in. What comes later stands nearer to the server:
 *
 * 1. the line of its server: one waits here for its turn
 * 2. the last gate: everything that allows the request is read anew, and the ticket too where its reading has aged in the line
 * 3. the books: what goes out is counted
 * 4. errors, explained by what the provider cannot know
 * 5. the watch over a saved key
 */

/** Where a key comes from. */
interface KeySource {
  /** The slot of the vault that holds it; null for an organisation's, which says nothing about the person's when it is refused. */
  readonly slot: string | null;
  readonly isProvided: boolean;
}

/** 4 and 5: a model as it is chosen, before it is known what it will be asked for. */
export const known = (model: LanguageModel, { slot, isProvided }: KeySource): LanguageModel =>
  withExplainedErrors(slot === null ? model : withWatchedKey(model, slot), { keyIsProvided: isProvided });

/** 3 to 5: a model that a person tries out. It waits for nobody, and its own test asks what is allowed. */
export const onTrial = (model: LanguageModel): LanguageModel => counted(model, 'test');

/** 1 to 5: a model that is asked about a ticket. */
export const onItsWay = (model: LanguageModel, feature: Feature, lines: Lines, whenFresh: WhenFresh): LanguageModel =>
  lines.inLine(guarded(counted(model, feature), feature, whenFresh), feature);
