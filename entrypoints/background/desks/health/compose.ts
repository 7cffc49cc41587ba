import { phrase } from '../../../../core/words/phrase';
import { desksideError } from '../../../../core/errors';
import { withoutContent, type DeskHealth, type HealthPart, type PageHealth } from '../../../../core/health';
import type { Visibility } from '../../../../core/ticket';
import { idAsPattern } from '../../../../core/ticket-id';

/** Part of a longer number or word, an id is not meant. */
const sameKind = (sign = ''): string => (/\d/.test(sign) ? '[0-9]' : '[A-Za-z]');
const idAlone = (ticketId: string): RegExp =>
  new RegExp(`(?<!${sameKind(ticketId[0])})${idAsPattern(ticketId)}(?!${sameKind(ticketId.at(-1))})`, 'g');

/** Selectors of a ticket's pane hold its number, which is nobody's business. */
const withoutNumber = (part: HealthPart, ticketId: string): HealthPart => ({
  ...part,
  failed: part.failed.map((selector) => selector.replaceAll(idAlone(ticketId), '{id}')),
});

/** What could be read of one ticket, by which way, and what failed. `now`: ISO 8601. */
export function deskHealth(
  { ref, refusedBy, last, options, leftOut, page, reading }: PageHealth,
  now: string,
): DeskHealth {
  const { source = null, read = {}, messages = [], onForm = 0, notesOnly = false } = last.summary ?? {};
  const evidence = new Map<string, number>();
  for (const message of messages) evidence.set(message.evidence, (evidence.get(message.evidence) ?? 0) + 1);
  const count = (visibility: Visibility): number =>
    messages.filter((message) => message.visibility === visibility).length;
  return {
    desk: ref.desk,
    origin: ref.origin,
    source,
    read,
    messages: { public: count('public'), private: count('private'), unknown: count('unknown') },
    evidence: Object.fromEntries(evidence),
    page: page.map((part) => withoutNumber(part, ref.ticketId)),
    fields: options && {
      count: options.length,
      options: options.reduce((sum, each) => sum + each, 0),
      onForm,
      ...(leftOut === undefined ? {} : { leftOut }),
    },
    notesOnly,
    error:
      refusedBy !== null
        ? desksideError('not-allowed', phrase(`health.refused.${refusedBy}`))
        : last.error && withoutContent(last.error),
    reading,
    at: last.at ?? now,
  };
}
