import type { FieldName } from '../account/labels';
import { derivedPriority } from '../account/lists';
import { priorityOption } from '../account/priority-option';
import { current, type OpenTicket } from './store';

/** Fields that a person can edit, by the ids of `facts.ts`. */
export type EditId = 'category_1' | 'category_2' | 'impact' | 'urgency' | 'priority' | 'status' | 'group' | 'agent';

interface Editable {
  readonly api: FieldName;
  /** What a save posts. */
  readonly column: string;
  readonly isTree: boolean;
}

export const editable: Readonly<Record<EditId, Editable>> = {
  status: { api: 'status_id', column: 'status_id', isTree: false },
  group: { api: 'team', column: 'team_id', isTree: false },
  agent: { api: 'agent_id', column: 'agent_id', isTree: false },
  impact: { api: 'impact', column: 'impact', isTree: false },
  urgency: { api: 'urgency', column: 'urgency', isTree: false },
  priority: { api: 'priority_id', column: 'priority_id', isTree: false },
  category_1: { api: 'category_1', column: 'categoryid_1', isTree: true },
  category_2: { api: 'category_2', column: 'categoryid_2', isTree: false },
};

export interface Option {
  readonly value: string;
  readonly label: string;
}

const named = (rows: readonly { readonly id: number; readonly name: string }[]): Option[] =>
  rows.map(({ id, name }) => ({ value: String(id), label: name }));

/** What a field offers on this ticket. Categories by their whole path. */
export function optionsOf(open: OpenTicket, id: EditId): Option[] {
  const { lists } = current();
  switch (id) {
    case 'category_1':
    case 'category_2':
      return open.categories[id].map((row) => ({ value: String(row.id), label: row.value }));
    case 'priority':
      return open.priorities
        .filter((row) => !row.ishidden)
        .map((row) => ({ value: String(row.priorityid), label: row.name }));
    case 'status':
      return named(lists.statuses);
    case 'group':
      return named(lists.teams);
    case 'agent':
      return named(lists.agents);
    case 'impact':
      return named(lists.impacts);
    case 'urgency':
      return named(lists.urgencies);
  }
}

function savedValue({ ticket }: OpenTicket, id: EditId): number {
  switch (id) {
    case 'category_1':
      return ticket.categoryid_1;
    case 'category_2':
      return ticket.categoryid_2;
    case 'priority':
      return ticket.priority_id;
    case 'status':
      return ticket.status_id;
    case 'group':
      return ticket.team_id;
    case 'agent':
      return ticket.agent_id;
    case 'impact':
      return ticket.impact;
    case 'urgency':
      return ticket.urgency;
  }
}

/** The form as it stands: what is saved under the person's edits. */
export function valueOf(open: OpenTicket, id: EditId): string | null {
  if (id === 'priority' && current().boot.knobs.derivedPriority)
    return orNull(derivedPriority(Number(valueOf(open, 'impact')), Number(valueOf(open, 'urgency'))));
  const edit = open.edits[id];
  return edit === undefined ? orNull(savedValue(open, id)) : edit;
}

const orNull = (value: number): string | null => (value === 0 ? null : String(value));

export const editIds = Object.keys(editable) as EditId[];

/** As tests and the adapter speak of it. */
function optionId(open: OpenTicket, id: EditId): string | null {
  const value = valueOf(open, id);
  return id === 'priority' && value !== null ? priorityOption(open.ticket.sla_id, Number(value)) : value;
}

export const valuesOf = (open: OpenTicket): Record<string, string | null> =>
  Object.fromEntries([
    ...editIds.map((id) => [id, optionId(open, id)] as const),
    ['type', String(open.ticket.tickettype_id)] as const,
  ]);
