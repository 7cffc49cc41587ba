import { findings } from '../../../core/draft-text/findings';
import { groundsOf, ownGrounds } from '../../../core/draft-text/grounds';
import type { DraftWarning } from '../../../core/draft-text/warning';
import type { EffectiveSettings } from '../../../core/policy/effective';
import type { PublicTicket } from '../../../core/ticket';
import type { DraftFacts } from './draft-facts';

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

/** What has to be compared with the words of the conversation waits until their language is known. */
export const notYet: DraftFacts = { language: [], isForeign: true };

/** All that is to be said of a text that is ready. */
export function lookedThrough(
  text: string,
  { ticket, instruction, sources }: Basis,
  isOwnText: boolean,
  facts: DraftFacts,
): readonly DraftWarning[] {
  const grounds = groundsOf(ticket, instruction, sources);
  return [...findings(text, isOwnText ? ownGrounds(text, grounds) : grounds, facts), ...facts.language];
}
