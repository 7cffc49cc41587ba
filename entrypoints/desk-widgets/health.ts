import { withoutContent, type DeskHealth, type HealthPart } from '../../core/health';
import { desksideError, type DesksideError } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { AccessScope } from '../../core/policy/access';
import type { TicketRead, TicketRef, Visibility } from '../../core/ticket';

/** What is kept of a read: counts and states, nothing of the ticket. */
export type ReadSummary = Pick<DeskHealth, 'source' | 'read' | 'messages' | 'evidence'> & { readonly onForm: number };

/** The outcome of the last read of the ticket or of the desk's fields. */
export interface LastRead {
  /** Null when there was none, or when it gave nothing. */
  readonly summary: ReadSummary | null;
  readonly error: DesksideError | null;
  /** ISO 8601. */
  readonly at: string | null;
}

export const neverRead: LastRead = { summary: null, error: null, at: null };

const nothingRead: ReadSummary = {
  source: null,
  read: {},
  messages: { public: 0, private: 0, unknown: 0 },
  evidence: {},
  onForm: 0,
};

/** Evidence is in the adapter's own words. */
export function summarise({ source, parts, messages, fieldsOnForm }: TicketRead): ReadSummary {
  const evidence = new Map<string, number>();
  for (const message of messages) evidence.set(message.evidence, (evidence.get(message.evidence) ?? 0) + 1);
  const count = (visibility: Visibility): number =>
    messages.filter((message) => message.visibility === visibility).length;
  return {
    source,
    read: { ...parts },
    messages: { public: count('public'), private: count('private'), unknown: count('unknown') },
    evidence: Object.fromEntries(evidence),
    onForm: fieldsOnForm.length,
  };
}

/** Selectors of a ticket's pane hold its number, which is nobody's business. */
const withoutNumber = (part: HealthPart, ticketId: string): HealthPart => ({
  ...part,
  failed: part.failed.map((selector) => selector.replaceAll(new RegExp(`(?<!\\d)${ticketId}(?!\\d)`, 'g'), '{id}')),
});

/** Complete the sentence "Your organisation does not allow this (…)." and hold nothing of the person or the ticket. */
const whyRefused: Readonly<Record<AccessScope, string>> = {
  user: 'your e-mail address is not among the people it admits',
  group: 'none of your groups is among those it admits',
  organisation: 'this ticket’s organisation is not among those it admits',
  'ticket-type': 'this ticket’s type is not among those it admits',
};

interface Seen {
  readonly ref: TicketRef;
  /** The organisation does not admit this person or this ticket. */
  readonly refusedBy: AccessScope | null;
  readonly last: LastRead;
  readonly catalogue: Catalogue | null;
  readonly page: readonly HealthPart[];
  readonly reading: boolean;
  /** ISO 8601. */
  readonly now: string;
}

/** What could be read of one ticket, by which way, and what failed. */
export function deskHealth({ ref, refusedBy, last, catalogue, page, reading, now }: Seen): DeskHealth {
  const { onForm, ...summary } = last.summary ?? nothingRead;
  return {
    ...summary,
    desk: ref.desk,
    origin: ref.origin,
    page: page.map((part) => withoutNumber(part, ref.ticketId)),
    fields:
      catalogue === null
        ? null
        : {
            count: catalogue.fields.length,
            options: catalogue.fields.reduce((sum, { options }) => sum + options.length, 0),
            onForm,
          },
    error:
      refusedBy !== null
        ? desksideError('not-allowed', whyRefused[refusedBy])
        : last.error === null
          ? null
          : withoutContent(last.error),
    reading,
    at: last.at ?? now,
  };
}
