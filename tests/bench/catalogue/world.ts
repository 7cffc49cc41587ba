import type { DeskField } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import type { PublicTicket } from '../../../core/ticket';
import type { TrainingExample } from '../../../providers/on-device';
import { benchTicket } from '../ticket';

const origin = 'https://bank.example';

/** A ticket whose only message is the text, as the short texts of Banking77 are. */
export const ticketOf = (text: string, ticketId: string): PublicTicket =>
  benchTicket({ subject: '', text, requester: 'Customer' }, { desk: 'zendesk', origin, ticketId });

const example = (text: string, optionId: string, index: number): Example => ({
  ref: { desk: 'zendesk', origin, ticketId: `earlier-${index}` },
  text,
  values: { category: optionId },
  requesterName: 'Customer',
  agentName: 'Agent',
  from: 'decision',
  learnedAt: '2026-11-19T08:00:00Z',
  seenAt: new Date().toISOString(),
});

/** What somebody would write about an option of another area, from the words of its path: no real ticket, only company for the real ones. */
const madeUp = (path: readonly string[], index: number): string => {
  const [, area = '', object = '', value = ''] = path.map((level) => level.toLowerCase());
  const phrase = [
    `My ${object}: ${value}. Please help.`,
    `I have a question about ${value} of my ${object}.`,
    `There is a problem with the ${object} (${area}), it says ${value}.`,
  ];
  return phrase[index % phrase.length] ?? '';
};

/** The drawn texts as accepted tickets, and, if wanted, a made-up one for every option that the data does not know. */
export function acceptedTickets(field: DeskField, drawn: readonly TrainingExample[], company: boolean): Example[] {
  const known = new Set(drawn.map(({ label }) => label));
  const others = company
    ? field.options
        .filter(({ id }) => !known.has(id))
        .map(({ id, path }, index) => ({ text: madeUp(path, index), label: id }))
    : [];
  return [...drawn, ...others].map(({ text, label }, index) => example(text, label, index));
}
