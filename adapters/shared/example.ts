import { optionOf, type Catalogue } from '../../core/fields';
import { nothingSaid, wordsOf, type Example, type SeenAgain } from '../../core/learning';
import { asNamed } from '../../core/text';
import type { ReadMessage, TicketRef } from '../../core/ticket';

export interface SolvedTicket {
  readonly ref: TicketRef;
  readonly subject: string;
  readonly requesterName: string;
  /** Oldest first, private ones included: only those that are proven public are looked at. */
  readonly messages: readonly ReadMessage[];
  /** By the adapter's field ids. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** What came of reading a solved ticket. `seen`: it teaches nothing, and this is what it says now. */
export interface Lesson {
  readonly example: Example | null;
  readonly seen?: SeenAgain;
}

/** Of a ticket that could not be read. */
export const noLesson: Lesson = { example: null };

/** What a solved ticket teaches, from its public messages alone. */
export function toLesson(
  { ref, subject, requesterName, messages, values }: SolvedTicket,
  catalogue: Catalogue,
): Lesson {
  const shown = messages.filter((message) => message.visibility === 'public');
  const answered = shown.findLast((message) => message.author === 'agent' && message.text !== '');
  const words = wordsOf(subject, shown, {
    requesterName: asNamed(requesterName),
    agentName: asNamed(answered?.authorName ?? ''),
  });
  const { text, byRequester, ...rest } = words;
  const known = knownValues(catalogue, values);
  if (!byRequester || (answered === undefined && Object.keys(known).length === 0))
    return { example: null, seen: { ref, words: shown.length === 0 ? nothingSaid : words } };
  const now = new Date().toISOString();
  return { example: { ref, text, values: known, ...rest, from: 'solved', learnedAt: now, seenAt: now } };
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
