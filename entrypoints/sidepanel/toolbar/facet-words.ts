import { facetNames, noFilters, type FacetName } from '../../../core/queue-filter';
import type { QueueDesk } from '../../../core/queue-panel';
import type { QueueFilters } from '../../../core/schema/queue-panel';
import { ticketStatuses } from '../../../core/ticket-status';
import { dateText } from '../../../core/words/formats';
import { say, type WordKey } from '../../../core/words/say';
import { deskLabel } from '../row-words';

/** The values that are ours have an order; the desks' own are shown by how many tickets they have. */
const orders: Partial<Record<FacetName, readonly string[]>> = {
  statuses: ticketStatuses,
  priorities: ['5', '4', '3', '2', '1', '0'],
  sync: ['open', 'closed', 'resting'],
  confidence: ['very-likely', 'likely', 'not-sure', 'none'],
};

export const orderOf = (name: FacetName): readonly string[] | null => orders[name] ?? null;

const ours: Partial<Record<FacetName, (value: string) => WordKey>> = {
  statuses: (value) => `queue.status.${value}` as WordKey,
  priorities: (value) => `queue.priority.${value}` as WordKey,
  sync: (value) => `queue.sync.${value}` as WordKey,
  confidence: (value) => (value === 'none' ? 'queue.band.none' : `parts.band.${value}`) as WordKey,
};

/** One value of a facet as people read it. */
export function valueText(name: FacetName, value: string, desks: readonly QueueDesk[]): string {
  const key = ours[name];
  if (key !== undefined) return say(key(value));
  if (value === '') return say(name === 'assignees' ? 'queue.unassigned' : 'queue.filter.none');
  if (name !== 'desks') return value;
  const desk = desks.find(({ origin }) => origin === value);
  return desk === undefined ? new URL(value).host : deskLabel(desk, desks);
}

/** `2026-11-30` as the reader writes it. */
const dayText = (day: string): string => dateText(Date.parse(`${day}T12:00:00`));

export interface Chip {
  readonly id: string;
  readonly text: string;
  /** The change that takes this filter away. */
  readonly without: Partial<QueueFilters>;
}

/** One for each filter that is set. */
export function chipsOf(filters: QueueFilters, desks: readonly QueueDesk[]): readonly Chip[] {
  const { text, from, to } = filters;
  const days =
    from !== null && to !== null
      ? say('queue.chip.days', { from: dayText(from), to: dayText(to) })
      : from !== null
        ? say('queue.chip.from', { day: dayText(from) })
        : to !== null
          ? say('queue.chip.to', { day: dayText(to) })
          : null;
  return [
    ...(text.trim() === ''
      ? []
      : [{ id: 'text', text: say('queue.chip.text', { text: text.trim() }), without: { text: '' } }]),
    ...facetNames.flatMap((name) => {
      const [first, ...others] = filters[name].map(String);
      if (first === undefined) return [];
      const facet = say(`queue.facet.${name}`);
      const value = valueText(name, first, desks);
      return [
        {
          id: name,
          text:
            others.length === 0
              ? say('queue.chip', { facet, values: value })
              : say('queue.chip.more', { facet, value, count: others.length }),
          without: { [name]: noFilters[name] },
        },
      ];
    }),
    ...(days === null ? [] : [{ id: 'days', text: days, without: { from: null, to: null } }]),
  ];
}
