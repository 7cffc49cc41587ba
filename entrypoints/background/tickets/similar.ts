import { calledBy } from '../../../adapters/ticket-names';
import { optionOf, type DeskField } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import type { SimilarTicket, SimilarWish } from '../../../core/similar';
import { shorten } from '../../../core/text';
import { breather } from '../../../providers/on-device/breather';
import { cleanText } from '../../../providers/on-device/clean-text';
import { hasReplyToGive } from '../features/draft/past-replies';
import { similarTickets, ticketFeatures } from '../features/examples/similar';
import { examples } from '../store/ledger/ledger';
import { noted, orElse } from '../store/ledger/noted';
import { unlike } from '../store/ledger/unlike';
import { draftsAllowed, type Permitted } from './permitted';
import type { Seen } from './seen';

const LINE_CHARS = 200;

const oneLine = (text: string): string => shorten(text.replace(/\s+/g, ' ').trim(), LINE_CHARS);

const firstLine = (text: string): string => oneLine(text.split('\n').find((line) => line.trim() !== '') ?? '');

/** The levels of what was decided, for the first field of the asked ones that the example has a value for. */
function decidedIn({ values }: Example, { targets, whole }: Pick<Seen, 'targets' | 'whole'>): readonly string[] {
  const fields: readonly DeskField[] = targets.kind === 'ready' ? targets.fields : [];
  for (const { id } of fields) {
    const field = whole.find((one) => one.id === id);
    const option = field && Object.hasOwn(values, id) ? optionOf(field, values[id] ?? null) : undefined;
    if (option) return option.path;
  }
  return [];
}

/** A draft can be written with it: somebody writes who may be given similar tickets. */
export const sourcesAllowed = (permitted: Permitted): boolean =>
  permitted.settings.examplesInPrompt &&
  draftsAllowed(permitted) &&
  permitted.draftProviders?.first.kind === 'language-model';

const shown = (example: Example, seen: Seen, maySend: boolean): SimilarTicket => ({
  ref: example.ref,
  number: calledBy(example.ref),
  subject: firstLine(example.text),
  decided: decidedIn(example, seen),
  ended: firstLine(cleanText(example.reply ?? '', example.requesterName)),
  canBeSource: maySend && !seen.notesOnly && hasReplyToGive(example, Date.now()),
});

/** The solved tickets like this one that were learnt from. Looked for on this device; a ledger that hangs knows none. */
export async function findSimilar(
  seen: Seen,
  wish: SimilarWish,
  maySend: boolean,
  signal = new AbortController().signal,
): Promise<readonly SimilarTicket[]> {
  if (wish === 'off') return [];
  const { origin } = seen.ticket.ref;
  const [learnt, said] = await Promise.all([orElse(examples.of(origin), []), orElse(unlike.of(origin), [])]);
  const found = await similarTickets(seen.ticket, learnt, said, breather(signal));
  return found.map((example) => shown(example, seen, maySend));
}

/** The person says that a solved ticket of the same desk is not similar to this one. */
export const noteNotSimilar = ({ ticket }: Pick<Seen, 'ticket'>, ticketId: string): Promise<void> =>
  noted(unlike.add(ticket.ref, { ...ticket.ref, ticketId }, ticketFeatures(ticket), new Date().toISOString()));
