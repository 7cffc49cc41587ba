import { detectTicket } from '../../../adapters/detect';
import { plainTag } from '../../../core/draft-text/guards/language';
import type { FoundIn } from '../../../core/draft-text/findings';
import type { DraftWarning } from '../../../core/draft-text/warning';
import { hostedBy } from '../desks/descriptions';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import type { Basis } from './draft-basis';
import { customersLanguage, languageOfText, namesLanguage } from './draft-languages';

/** What has to be asked of the browser before all can be said of a draft. */
export interface DraftFacts extends FoundIn {
  /** The draft is in another language than it should be. */
  readonly language: readonly DraftWarning[];
}

async function languageFacts(
  text: string,
  { ticket, instruction, language }: Basis,
): Promise<Pick<DraftFacts, 'language' | 'isForeign'>> {
  const [is, theirs] = await Promise.all([languageOfText(text), customersLanguage(ticket)]);
  const isForeign = is !== null && theirs !== null && is !== theirs;
  const wanted = language ? plainTag(language) : theirs;
  const isWrong = is !== null && wanted !== null && is !== wanted && !namesLanguage(instruction, is);
  return { isForeign, language: isWrong ? [{ kind: 'language', is, wanted }] : [] };
}

/** Whether an address at the ticket's desk shows agents a ticket. */
async function ticketPages({ ticket: { ref } }: Basis): Promise<(link: URL) => boolean> {
  const { settings, rules } = await loadEffective();
  const custom = settings.customDesks.find(({ origin }) => origin === ref.origin);
  const hosted = custom === undefined ? { desk: ref.desk } : await hostedBy(custom, rules);
  return (link) => detectTicket(link, hosted) !== null;
}

/** Never rejects: what cannot be found out says nothing of the draft. */
export async function draftFacts(text: string, basis: Basis): Promise<DraftFacts> {
  const [languages, isTicketPage] = await Promise.all([
    languageFacts(text, basis).catch((thrown: unknown) => {
      logProblem('draft-language', thrown);
      return { language: [] };
    }),
    ticketPages(basis).catch((thrown: unknown) => {
      logProblem('draft-links', thrown);
      return () => false;
    }),
  ]);
  return { ...languages, isTicketPage };
}
