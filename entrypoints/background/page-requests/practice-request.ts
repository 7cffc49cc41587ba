import { type SentBody } from '../../../core/messages';
import { DesksideFault, toDesksideError } from '../../../core/errors';
import type { Requests, SentRecord } from '../../../core/messages';
import { practiceRef, practiceValues, type Practice } from '../../../core/practice';
import { toPublicTicket, type PublicTicket } from '../../../core/ticket';
import { readPractice } from '../../lib/read-practice';
import { triage } from '../features/triage/triage';
import { keepAwake } from '../model/keep-awake';
import { onTrial } from '../model/pipeline';
import { contextCharsFor, selectProviders } from '../model/select-provider';
import { logProblem } from '../log';
import { isCounted, limitProblem } from '../rules/limit';
import { gateProblem, loadEffective, whyStopped } from '../rules/load';
import { noteLastAnswer } from '../store/last-answer';
import { noteAnswered } from '../store/untried';

/** As an adapter would have read it. */
export function asTicket({ subject, requesterName, agentName, text, fields }: Practice): PublicTicket {
  const read = toPublicTicket({
    ref: practiceRef,
    subject,
    requesterName,
    agentName,
    values: practiceValues,
    fieldsOnForm: fields.map(({ id }) => id),
    scope: null,
    messages: [
      {
        id: '1',
        visibility: 'public',
        evidence: 'built in',
        author: 'requester',
        authorName: requesterName,
        text,
        createdAt: new Date().toISOString(),
      },
    ],
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '',
    source: 'json',
    parts: { subject: 'found', conversation: 'found' },
  });
  if (!read.ok) throw new DesksideFault(read.error);
  return read.value;
}

/**
 * Asks what is set up about the practice ticket, at the person's press: it need not be switched on, nor agreed to, since nothing of
 * anybody's is in it. What is kept of it is what a provider's answer cost. `stopped` aborts when less is allowed than before.
 */
export async function suggestPractice(stopped: AbortSignal): Promise<Requests['practice.suggest']['out']> {
  const bodies: SentBody[] = [];
  let sent: SentRecord | null = null;
  try {
    const effective = await loadEffective();
    const closed = gateProblem(effective);
    if (closed !== null) throw new DesksideFault(closed);
    const providers = await selectProviders(effective);
    if (!providers.ok) throw new DesksideFault(providers.error);
    const { first } = providers.value;
    const usedUp = isCounted(first) ? await limitProblem(effective.settings) : null;
    if (usedUp !== null) throw new DesksideFault(usedUp);
    const { tokensPerRequest } = effective.rules;
    const id = `practice ${crypto.randomUUID()}`;
    sent = {
      id,
      what: 'triage',
      destination: first.kind === 'language-model' ? first.destination : null,
      label: first.label,
      bodies,
      at: new Date().toISOString(),
    };
    const practice = await readPractice(effective.settings.language);
    const asking = first.kind === 'language-model' ? onTrial(first) : first;
    try {
      const outcome = await keepAwake(() =>
        triage(
          asking,
          {
            suggestionId: id,
            ticket: asTicket(practice),
            fields: practice.fields,
            descriptions: practice.meanings,
            examples: [],
            contextChars: contextCharsFor(effective, null),
            redaction: effective.settings.redaction,
            tokensPerRequest,
          },
          { signal: stopped, onCause: () => undefined, onSent: (body) => bodies.push(body) },
        ),
      );
      await noteLastAnswer(first, null);
      await noteAnswered(first.id);
      return {
        triage:
          outcome.kind === 'suggestion'
            ? { is: 'suggestion', suggestion: outcome.suggestion, asks: [] }
            : { is: 'no-fit', reason: outcome.reason, suggestionId: outcome.suggestionId },
        sent,
      };
    } catch (thrown) {
      await noteLastAnswer(first, toDesksideError(thrown));
      throw thrown;
    }
  } catch (thrown) {
    const error = stopped.aborted ? await whyStopped() : toDesksideError(thrown);
    if (error.code === 'unexpected') logProblem('the practice ticket', thrown);
    return { triage: { is: 'failed', error }, sent };
  }
}
