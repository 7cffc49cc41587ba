import type { AdmissionPart } from '../../contract';
import { json, type Answer } from '../../shared/http';
import { groups, users } from '../account/people';
import { forbidden } from './answers';
import { included, type Ask } from './ask';
import { agentJson, type Json } from './shapes';

const omittedKeys: Readonly<Record<AdmissionPart, readonly string[]>> = {
  user: [],
  groups: ['group_ids'],
  organisation: ['company_id', 'company'],
  'ticket-type': ['type'],
};

/** A ticket or an agent without what the knob `omitted` names. */
export function withoutOmitted({ knobs }: Ask, shape: Json): Json {
  const left = new Set(knobs.omitted.flatMap((part) => omittedKeys[part]));
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !left.has(key)));
}

function ownJson(ask: Ask): Json {
  const shape = withoutOmitted(ask, agentJson(ask.me));
  return ask.knobs.omitted.includes('user') ? { ...shape, contact: { name: ask.me.name } } : shape;
}

/** `GET /api/_/bootstrap/me`: what it says of groups is not known, so it says nothing. */
export function internalMe(ask: Ask): Answer {
  const { group_ids: _, ...agent } = ownJson(ask);
  return json({ agent, meta: { csrf_token: ask.live.csrfToken } });
}

/** `GET /api/v2/agents/me`. */
export const documentedMe = (ask: Ask): Answer =>
  ask.knobs.omitted.includes('groups') ? forbidden : json(ownJson(ask));

export function agentsGroups({ knobs: { membersIn, omitted } }: Ask): Answer {
  const agents = users.filter((user) => user.isAgent);
  const told = omitted.includes('groups') ? 'documented' : membersIn;
  return json({
    data: {
      agents: agents.map(({ id, name, email, groupIds }) => ({
        id,
        contact: { name, email },
        ...(told === 'agents' ? { group_ids: groupIds } : {}),
      })),
      groups: groups.map(({ id, name, description }) => ({
        id,
        name,
        description,
        ...(told === 'groups'
          ? { agent_ids: agents.filter(({ groupIds }) => groupIds.includes(id)).map((agent) => agent.id) }
          : {}),
      })),
    },
  });
}

export const internallyIncluded = (ask: Ask): string[] =>
  included(ask).filter((name) => name !== 'company' || ask.knobs.companyInternally);
