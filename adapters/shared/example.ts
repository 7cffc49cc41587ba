import { optionOf, type Catalogue } from '../../core/fields';
import type { Example } from '../../core/learning';
import { asNamed, clip } from '../../core/text';
import type { ReadMessage, TicketRef } from '../../core/ticket';

const longestText = 2000;
const longestReply = 4000;

export interface SolvedTicket {
  readonly ref: TicketRef;
  readonly subject: string;
  readonly requesterName: string;
  /** Oldest first, private ones included: only those that are proven public are looked at. */
  readonly messages: readonly ReadMessage[];
  /** By the adapter's field ids. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** What a solved ticket teaches, from its public messages alone; null when that is nothing. */
export function toExample(
  { ref, subject, requesterName, messages, values }: SolvedTicket,
  catalogue: Catalogue,
): Example | null {
  const spoken = messages.filter((message) => message.visibility === 'public' && message.text !== '');
  const problem = spoken.find((message) => message.author === 'requester');
  const reply = spoken.findLast((message) => message.author === 'agent');
  const known = knownValues(catalogue, values);
  if (problem === undefined || (reply === undefined && Object.keys(known).length === 0)) return null;
  return {
    ref,
    text: clip(`${subject}\n\n${problem.text}`.trim(), longestText),
    values: known,
    // Half an answer would be offered as a whole one, so a longer reply is left out.
    ...(reply !== undefined && reply.text.length <= longestReply ? { reply: reply.text.toWellFormed() } : {}),
    requesterName: asNamed(requesterName),
    agentName: asNamed(reply?.authorName ?? ''),
    from: 'solved',
    learnedAt: new Date().toISOString(),
  };
}

/** The values that the desk still offers. */
function knownValues(catalogue: Catalogue, current: SolvedTicket['values']): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of catalogue.fields) {
    const option = optionOf(field, current[field.id]);
    if (option !== undefined) values[field.id] = option.id;
  }
  return values;
}
