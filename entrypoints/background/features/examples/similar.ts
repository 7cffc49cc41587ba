import type { Example } from '../../../../core/learning';
import { MOST_SIMILAR } from '../../../../core/similar';
import { refKey, type PublicTicket } from '../../../../core/ticket';
import { cleanText } from '../../../../providers/on-device/clean-text';
import { ticketText } from '../../../../providers/on-device/ticket-text';
import type { Breather } from '../../../../providers/on-device/breather';
import { featuresOf, likenessesInTurn, MOST_COMPARED } from './likeness';

/**
 * The least share of its own likeness that a ticket must find in another one. Below it the two mostly have greetings and everyday words
 * in common: measured on tickets of which no two tell of the same thing, and on short questions of 77 kinds.
 */
const LEAST_SHARE = 0.3;

/** More of a text's features are not kept. */
const MOST_FEATURES = 400;

/** A person said that an example is not like a ticket. */
export interface Unlike {
  /** `refKey` of the ticket. */
  readonly ticket: string;
  /** `refKey` of the example's ticket. */
  readonly example: string;
  /** What the ticket was compared by; no words can be read from it. */
  readonly features: readonly number[];
}

/** What tickets are compared by, without greeting and signature: numbers, each once. */
export const ticketFeatures = (ticket: PublicTicket): number[] =>
  [...new Set(featuresOf(ticketText(ticket).main))].slice(0, MOST_FEATURES);

/** Cosine of two sets: 0 where nothing is in both, 1 where they are the same. */
function overlap(one: ReadonlySet<number>, other: readonly number[]): number {
  if (one.size === 0 || other.length === 0) return 0;
  return other.filter((feature) => one.has(feature)).length / Math.sqrt(one.size * other.length);
}

/** The problem of an example as `ticketText` has that of a ticket; its first line is the subject. */
function problemOf({ text, requesterName }: Example): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : `${text.slice(0, end)}\n${cleanText(text.slice(end), requesterName)}`;
}

/**
 * The solved tickets most like this one, likest first, three at most; none that is not similar enough, and each ticket once. What a
 * person said is unlike this ticket is not among them, and what they said is unlike tickets such as this one counts less. `examples`
 * come newest first.
 */
export async function similarTickets(
  ticket: PublicTicket,
  examples: readonly Example[],
  unlike: readonly Unlike[],
  breath: Breather,
): Promise<readonly Example[]> {
  const own = refKey(ticket.ref);
  const refused = new Set(unlike.filter((said) => said.ticket === own).map(({ example }) => example));
  const usable = examples
    .filter(({ from, ref }) => from === 'solved' && refKey(ref) !== own && !refused.has(refKey(ref)))
    .slice(0, MOST_COMPARED);
  const text = ticketText(ticket).main;
  const features = new Set(featuresOf(text));
  const held = new Map<string, number>();
  for (const said of unlike)
    held.set(said.example, Math.max(held.get(said.example) ?? 0, overlap(features, said.features)));
  const shares = await likenessesInTurn(
    text,
    usable.map((example) => ({ of: `${example.requesterName}\n${example.text}`, text: () => problemOf(example) })),
    breath,
  );
  return usable
    .map((example, index) => ({
      example,
      share: (shares[index]?.share ?? 0) * (1 - (held.get(refKey(example.ref)) ?? 0)),
    }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SIMILAR)
    .map(({ example }) => example);
}
