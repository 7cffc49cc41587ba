import { json, type Answer } from '../../shared/http';
import { categories, pathText } from '../account/categories';
import { closedStatuses, impacts, statuses, teams, ticketTypes, urgencies } from '../account/lists';
import { outcomes } from '../account/outcomes';
import { agentName, haloPeople, unassignedId } from '../account/people';
import { notFound } from './answers';
import { isOn, param, type Ask } from './ask';
import { agentJson, oneAgent } from './agents';
import { listViews } from './api-views';
import { priorityRows } from './shapes-ticket';
import { typeJson, typeRow } from './ticket-type';

/** `type_id` is the category's slot, not a ticket type; `tickettype_id` leaves out what the type does not allow. */
function listCategories(ask: Ask): Answer {
  const slot = Number(param(ask, 'type_id') ?? 1);
  const only = ticketTypes.find(({ id }) => id === Number(param(ask, 'tickettype_id')))?.onlyAreas ?? null;
  const rows = categories
    .filter(
      (each) =>
        each.slot === slot &&
        (!each.isParent || ask.knobs.parentCategories) &&
        (slot !== 1 || only === null || only.includes(each.path[0] ?? '')),
    )
    .map((each) => ({
      id: each.id,
      value: pathText(each),
      category_name: each.path.at(-1) ?? '',
      type_id: each.slot,
      sla_id: 0,
      category_group_id: 0,
      priority_id: ask.knobs.categoryMovesPriority && each.path[0] === 'Security' ? 1 : 0,
      note: '',
      user_note: '',
      include_note: false,
    }));
  return json(ask.knobs.categoryAnswer === 'wrapped' ? { record_count: rows.length, categories: rows } : rows);
}

export type CategoryJson = { readonly id: number; readonly value: string; readonly category_name: string };

const lookups: Readonly<Record<string, readonly { id: number; name: string }[]>> = { 12: impacts, 27: urgencies };

function oneOf(resource: string, id: string, ask: Ask): Answer {
  if (resource === 'agent') return oneAgent(ask, id);
  const type = ticketTypes.find((each) => each.id === Number(id));
  return resource === 'tickettype' && type
    ? json(isOn(ask, 'includedetails') ? typeJson(type, ask) : typeRow(type))
    : notFound;
}

/** `tickettype_id` leaves out what the type does not allow. */
function listStatuses(ask: Ask): Answer {
  const only = ticketTypes.find(({ id }) => id === Number(param(ask, 'tickettype_id')))?.onlyStatuses ?? null;
  return json(
    statuses
      .filter(({ id }) => !isOn(ask, 'excludeclosed') || !closedStatuses.includes(id))
      .filter(({ id }) => only?.includes(id) !== false)
      .map(({ id, name, colour, slaAction }) => ({
        id,
        guid: `st-${id}`,
        name,
        shortname: name,
        colour,
        type: 0,
        ticket_status: true,
        slaaction: slaAction,
      })),
  );
}

/** The lists that the desk and the adapter read; null for any other resource. */
export function listApi(resource: string, id: string | null, ask: Ask): Answer | null {
  if (id !== null) return oneOf(resource, id, ask);
  switch (resource) {
    case 'category':
      return listCategories(ask);
    case 'priority':
      return json(
        priorityRows.filter(({ slaid }) => param(ask, 'slaid') === null || slaid === Number(param(ask, 'slaid'))),
      );
    case 'tickettype':
      return json(ticketTypes.map(typeRow));
    case 'status':
      return listStatuses(ask);
    case 'viewlists':
      return listViews(ask);
    case 'team':
      return json(
        teams.map(({ id: own, name }) => ({ id: own, name, sequence: own, forrequests: true, inactive: false })),
      );
    case 'agent':
      return json([
        { id: unassignedId, name: agentName(unassignedId), email: '', isdisabled: false },
        ...haloPeople.filter(({ isAgent }) => isAgent).map(agentJson),
        { id: 97, name: 'Left Last Year', email: 'left@acme.example', isdisabled: true },
      ]);
    case 'lookup':
      return json(
        (lookups[param(ask, 'lookupid') ?? ''] ?? []).map(({ id: own, name }) => ({
          id: own,
          lookupid: Number(param(ask, 'lookupid')),
          name,
        })),
      );
    case 'outcome':
      return json(
        outcomes
          .filter(({ place }) => place !== 'none')
          .map((each) => ({
            id: each.id,
            outcome: each.name[ask.knobs.language],
            buttonname: each.name[ask.knobs.language],
            hidefromuser: each.hideFromUser,
            showhidecheckbox: each.showHideCheckbox,
            show_to_user: !each.hideFromUser,
            sendemail: each.sendEmail,
            respondtype: each.toSupplier ? 2 : 0,
            dontshowscreen: each.dontShowScreen,
            mustaddnote: false,
            newstatus: each.newStatus,
            default_note: '',
            default_private_note: '',
            _more: each.place === 'more',
          })),
      );
    default:
      return null;
  }
}
