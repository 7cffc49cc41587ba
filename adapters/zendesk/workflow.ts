import { fault } from '../../core/errors';
import type { DeskField, FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import type { TicketRef } from '../../core/ticket';
import type { FieldChoice } from '../adapter';
import { orRefused } from '../shared/http';
import { once } from '../shared/settle';
import type { ZendeskApi } from './api';
import { ticketPath } from './forms';
import { agentsShape, assignableShape, formStatusesShape, workflowTicketShape } from './queue-shapes';
import { meaningOf, presentStatus, statusId } from './statuses';
import { updateTicket } from './update';
import type { TicketBody } from './shapes';
import type { Settled, Words } from './words';

/** As `OpenSource.workflow` has it. */
const MOST_ASSIGNEES = 1000;
const MOST_PAGES = 30;

export interface Workflow {
  /** As `OpenSource.workflow`; none for a closed ticket. Throws a `DesksideFault`. */
  of(ref: TicketRef, scope: string | null, signal: AbortSignal): Promise<readonly DeskField[]>;
  /** As {@link updateTicket}. */
  write(ref: TicketRef, choices: readonly FieldChoice[], stamp: string, signal: AbortSignal): Promise<string>;
}

/** The status and the assignee of a ticket, as `workflow` and the lists call them. */
export const stepsOf = (
  ticket: Pick<TicketBody, 'status' | 'custom_status_id' | 'assignee_id'>,
  known: Words['statuses'],
): { readonly status: string; readonly assignee: string | null } => ({
  status: presentStatus(ticket, known),
  assignee: ticket.assignee_id == null ? null : String(ticket.assignee_id),
});

/** What a ticket's status and assignee may become. What of that changes rarely is asked for once. */
export function createWorkflow(api: ZendeskApi, settled: Settled): Workflow {
  /** By form, the account's own statuses that may be chosen there; none is told where the plan has no such thing. */
  const onForms = once(async (signal) => {
    const byForm = new Map<string, Set<number>>();
    const path = '/api/v2/ticket_form_statuses?page[size]=100';
    for await (const page of api.pages(path, formStatusesShape, MOST_PAGES, signal))
      for (const { ticket_form_id: form, custom_status_id: id } of page.ticket_form_statuses)
        byForm.set(String(form), (byForm.get(String(form)) ?? new Set()).add(id));
    return byForm;
  });
  const agents = new Map<number | null, (signal: AbortSignal) => Promise<FieldOption[]>>();
  const agentsOf = (groupId: number | null) => {
    const known = agents.get(groupId) ?? once((signal) => readAgents(api, groupId, signal));
    agents.set(groupId, known);
    return known;
  };

  /** Null where the desk does not tell. `isNew`: of this ticket; no other becomes new again. */
  const ownStatuses = async (scope: string | null, isNew: boolean, signal: AbortSignal) => {
    const known = await orRefused<Awaited<ReturnType<Settled['statuses']>> | null>(settled.statuses(signal), null);
    if (known === null || known.size === 0) return null;
    const here = scope === null ? undefined : (await orRefused(onForms(signal), new Map())).get(scope);
    return [...known.values()].flatMap((status): FieldOption[] => {
      const means = meaningOf(status.status_category);
      const isOffered = status.active !== false && here?.has(status.id) !== false && (means !== 'new' || isNew);
      if (!isOffered) return [];
      return [{ id: statusId(status), path: [asNamed(status.agent_label)], ...(means === null ? {} : { means }) }];
    });
  };

  return {
    async of(ref, scope, signal) {
      const { ticket } = await api.get(ticketPath(ref), workflowTicketShape, signal);
      if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
      // The desk takes nothing for it any more.
      if (ticket.status === 'closed') return [];
      const isNew = ticket.status === 'new';
      const [bodies, own, assignees] = await Promise.all([
        orRefused(settled.fields(signal), []),
        ownStatuses(scope, isNew, signal),
        orRefused(agentsOf(ticket.group_id ?? null)(signal), []),
      ]);
      const titleOf = (...types: readonly string[]): string | undefined =>
        bodies.find(({ type }) => types.includes(type))?.title;
      const ofAccount = (bodies.find(({ type }) => type === 'status')?.system_field_options ?? []).flatMap(
        ({ name, value }): FieldOption[] => {
          const means = meaningOf(value);
          const isOffered = means !== null && means !== 'closed' && (means !== 'new' || isNew);
          return isOffered ? [{ id: value, path: [asNamed(name)], means }] : [];
        },
      );
      const fields: DeskField[] = [
        {
          id: 'status',
          title: asNamed((own === null ? undefined : titleOf('custom_status')) ?? titleOf('status') ?? 'Status'),
          kind: 'status',
          options: own ?? ofAccount,
        },
        { id: 'assignee', title: asNamed(titleOf('assignee') ?? 'Assignee'), kind: 'assignee', options: assignees },
      ];
      return fields.filter(({ options }) => options.length > 0);
    },

    async write(ref, choices, stamp, signal) {
      const wantsStatus = choices.some(({ field }) => field.kind === 'status');
      const known = wantsStatus ? await orRefused(settled.statuses(signal), new Map()) : new Map();
      return updateTicket(api, ref, choices, stamp, signal, (ticket) => stepsOf(ticket, known));
    },
  };
}

/** Whom a ticket of this group can be given to, by what the desk's own page asks; without a group, the account's agents. */
async function readAgents(api: ZendeskApi, groupId: number | null, signal: AbortSignal): Promise<FieldOption[]> {
  const options: FieldOption[] = [];
  const add = (id: number, name: string): void => void options.push({ id: String(id), path: [asNamed(name)] });
  if (groupId === null) {
    const path = '/api/v2/users?role[]=agent&role[]=admin&page[size]=100';
    for await (const { users } of api.pages(path, agentsShape, MOST_PAGES, signal)) {
      for (const { id, name, active, suspended, only_private_comments: isLight } of users)
        if (active !== false && suspended !== true && isLight !== true) add(id, name);
      if (options.length >= MOST_ASSIGNEES) break;
    }
  } else {
    const path = `/api/lotus/assignables/groups/${groupId}/agents.json`;
    for await (const page of api.pages(path, assignableShape, MOST_PAGES, signal)) {
      for (const { id, name } of page.agents) add(id, name);
      if (options.length >= MOST_ASSIGNEES) break;
    }
  }
  return options.slice(0, MOST_ASSIGNEES);
}
