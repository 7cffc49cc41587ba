import type { EffectiveSettings } from '../../../core/policy/effective';
import type { PublicTicket } from '../../../core/ticket';
import { articlesOf } from '../desks/articles';
import { macrosOf } from '../desks/macros';
import { articleSearches } from '../features/draft/article-searches';
import { groundingOf, type GroundText } from '../features/draft/grounding';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { readPhrases } from '../phrases';

/** Somebody waits for a draft, which can do without. Macros that arrive later are kept for the next one. Milliseconds. */
const MACROS_MS = 4000;

/** What of the desk's own texts the person lets go along with a draft. */
export type GroundingWish = Pick<EffectiveSettings, 'articlesInDrafts' | 'macrosInDrafts'>;

async function macrosInTime(origin: string): Promise<Awaited<ReturnType<typeof macrosOf>>['macros']> {
  const known = await inTime(macrosOf(origin), MACROS_MS);
  return known === 'late' ? [] : known.macros;
}

/**
 * The articles and macros of the ticket's desk that a draft about it may rest on. Nothing is asked of the desk that is not wished. A
 * desk that does not answer has none; rejects with the signal's reason only.
 */
export async function findGrounding(
  ticket: PublicTicket,
  instruction: string,
  { articlesInDrafts, macrosInDrafts }: GroundingWish,
  signal: AbortSignal,
): Promise<readonly GroundText[]> {
  signal.throwIfAborted();
  if (!articlesInDrafts && !macrosInDrafts) return [];
  const { origin } = ticket.ref;
  try {
    const [phrases, articles, macros] = await Promise.all([
      readPhrases(),
      articlesInDrafts ? articlesOf(origin, articleSearches(ticket)) : [],
      macrosInDrafts ? macrosInTime(origin) : [],
    ]);
    return await groundingOf({ articles, macros }, ticket, instruction, phrases, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    logProblem('grounding', thrown);
    return [];
  }
}
