import { findings } from '../../../core/draft-text/findings';
import { groundsOf, ownGrounds } from '../../../core/draft-text/grounds';
import type { DraftWarning } from '../../../core/draft-text/warning';
import type { EffectiveSettings } from '../../../core/policy/effective';
import type { PublicTicket } from '../../../core/ticket';
import { readPhrases } from '../phrases';
import { draftFacts } from './draft-facts';

/** What a draft was asked for with. */
export interface Basis {
  readonly ticket: PublicTicket;
  readonly instruction: string;
  /** Texts of the organisation that it was made from, beside the ticket. */
  readonly sources?: readonly string[] | undefined;
  /** The tag of the language that it is to be in; empty or left out: the customer's. */
  readonly language?: string | undefined;
}

/** `writing`: as the organisation or the person wants drafts to be. What it holds may be said in one. */
export const basisOf = (
  ticket: PublicTicket,
  instruction: string,
  { rules, language }: Pick<EffectiveSettings['writing'], 'rules' | 'language'> = { rules: '', language: '' },
): Basis => ({ ticket, instruction, sources: rules === '' ? [] : [rules], language });

/**
 * All that is to be said of a text that is ready. `isOwnText`: the organisation itself wrote it. What the browser cannot tell of it is
 * not said; rejects where the extension's own file of words cannot be read.
 */
export async function lookedThrough(text: string, basis: Basis, isOwnText: boolean): Promise<readonly DraftWarning[]> {
  const [phrases, facts] = await Promise.all([readPhrases(), draftFacts(text, basis)]);
  const grounds = groundsOf(basis.ticket, basis.instruction, basis.sources ?? [], phrases);
  return [...findings(text, isOwnText ? ownGrounds(text, grounds) : grounds, phrases, facts), ...facts.language];
}
