import type { AdmissionPart } from '../../contract';
import { json, type Answer } from '../../shared/http';
import { forbidden, notFound } from './answers';
import type { Ask } from './api-read';
import { paged } from './paging';
import { groupJson, organizationJson, type Json } from './shapes';

const omittedKeys: Readonly<Record<AdmissionPart, readonly string[]>> = {
  user: ['email'],
  groups: [],
  organisation: ['organization_id'],
  'ticket-type': ['type', 'ticket_form_id'],
};

/** A user or a ticket without what the knob `omitted` names. */
export function withoutOmitted({ knobs }: Ask, shape: Json): Json {
  const left = new Set(knobs.omitted.flatMap((part) => omittedKeys[part]));
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !left.has(key)));
}

/** `GET /users/{id}/groups`: for agents. */
export function ownGroups(ask: Ask, userId: number): Answer {
  const user = ask.live.user(userId);
  if (!user) return notFound;
  if (ask.knobs.omitted.includes('groups')) return forbidden;
  const rows = ask.live.account.groups
    .filter(({ id }) => user.groupIds.includes(id))
    .map((group) => groupJson(group, ask.origin));
  return json(
    paged('groups', rows, { url: ask.url, cursors: ask.knobs.paging === 'cursor', maxSize: ask.knobs.maxPageSize }),
  );
}

/** `GET /organizations/show_many?ids=`: for agents, a hundred at most. */
export function manyOrganisations({ url, live, origin }: Ask): Answer {
  const ids = (url.searchParams.get('ids') ?? '').split(',').slice(0, 100).map(Number);
  const found = live.account.organizations.filter(({ id }) => ids.includes(id));
  return json({
    organizations: found.map((each) => organizationJson(each, origin)),
    next_page: null,
    previous_page: null,
    count: found.length,
  });
}

export function organisation(ask: Ask, id: number): Answer {
  const found = ask.live.account.organizations.find((each) => each.id === id);
  return found ? json({ organization: organizationJson(found, ask.origin) }) : notFound;
}
