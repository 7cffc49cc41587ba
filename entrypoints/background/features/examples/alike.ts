import type { DeskField } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { TicketRef } from '../../../../core/ticket';
import { likenesses, MOST_COMPARED } from './likeness';

/** A decided ticket, the option that it was given, and how much its text is like the ticket's: more than 0, without a unit. */
export interface AlikeExample {
  readonly example: Example;
  readonly optionId: string;
  readonly score: number;
}

const MOST_FOUND = 60;

/**
 * The decided tickets whose texts are most like `text` (BM25 over stems and pairs of stems), likest first, equal ones newest first;
 * only those with an option that the field still has, and never the ticket itself. `examples` come newest first.
 */
export function alikeExamples(
  text: string,
  ticket: TicketRef,
  field: DeskField,
  examples: readonly Example[],
): AlikeExample[] {
  const options = new Set(field.options.map(({ id }) => id));
  const usable = examples
    .filter(
      ({ ref, values }) =>
        (ref.ticketId !== ticket.ticketId || ref.origin !== ticket.origin) &&
        Object.hasOwn(values, field.id) &&
        options.has(values[field.id] ?? ''),
    )
    .slice(0, MOST_COMPARED);
  const scores = likenesses(
    text,
    usable.map((example) => example.text),
  );
  return usable
    .map((example, index) => ({
      example,
      optionId: example.values[field.id] ?? '',
      score: scores[index]?.score ?? 0,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND);
}
