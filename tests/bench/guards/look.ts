import { findings } from '../../../core/draft-text/findings';
import { groundsOf } from '../../../core/draft-text/grounds';
import { readyText } from '../../../core/draft-text/ready';
import type { DraftWarning } from '../../../core/draft-text/warning';
import { phraseData } from '../../../core/phrases/data';
import { phrasesFrom } from '../../../core/phrases/phrases';
import { toPublicTicket, type PublicTicket } from '../../../core/ticket';
import type { CleanDraft } from '../../fixtures/drafts';
import { message, read } from '../../unit/core/reads';

const phrases = phrasesFrom(phraseData);

function ticketOf({ turns, subject, requester, agent }: CleanDraft): PublicTicket {
  const messages = turns.map(([author, text], index) =>
    message({
      id: `m${index + 1}`,
      author,
      authorName: author === 'agent' ? agent : requester,
      text,
      createdAt: '2026-11-20T08:00:00Z',
    }),
  );
  const made = toPublicTicket(read(messages, { subject, requesterName: requester, agentName: agent }));
  if (!made.ok) throw new Error(`${subject}: the conversation is public`);
  return made.value;
}

/** All that is said of a draft but its language, which a browser has to tell. */
export function saidOf(draft: CleanDraft): readonly DraftWarning[] {
  const ticket = ticketOf(draft);
  const { text, warnings } = readyText(draft.draft, ticket.ref.desk);
  return [...warnings, ...findings(text, groundsOf(ticket, draft.instruction, [], phrases), phrases)];
}
