import { groupsOf } from '../../shared/story/people';
import { json, type Answer } from '../../shared/http';
import { teams } from '../account/lists';
import { haloPeople } from '../account/people';
import type { HaloPerson } from '../account/types';
import { notFound } from './answers';
import { isOn, type Ask } from './ask';

const isIn = (agent: HaloPerson, story: string): boolean =>
  (groupsOf[agent.key] ?? []).some((group) => group === story);

/** The first of an agent's teams is the one that a list names. */
export const agentJson = (each: HaloPerson) => ({
  id: each.id,
  name: each.name,
  email: each.email,
  isdisabled: false,
  is_agent: true,
  team: teams.find(({ story }) => isIn(each, story))?.name ?? '',
  initials: each.name.slice(0, 1),
});

/** A row for every team that the agent can see; `in_section` for those that they are in. */
const teamRows = (agent: HaloPerson, saysMembership: boolean) =>
  teams.map(({ id, name, story }) => ({
    id: agent.id * 100 + id,
    agent_id: agent.id,
    agent_name: agent.name,
    team_id: id,
    team_name: name,
    department_id: 1,
    is_manager: false,
    unassigned_access: true,
    otheragent_access: true,
    fortickets: true,
    foropps: false,
    forprojects: false,
    ...(saysMembership ? { in_section: isIn(agent, story) } : {}),
  }));

/** `GET /api/Agent/me`, `/api/Agent/{id}?includedetails=true`. */
export function oneAgent(ask: Ask, id: string): Answer {
  const { teamsIn, rowsSayMembership, omitted } = ask.knobs;
  const agent = id === 'me' ? ask.me : haloPeople.find((each) => each.isAgent && each.id === Number(id));
  if (!agent) return notFound;
  const { email, team, ...rest } = agentJson(agent);
  const told = !omitted.includes('groups');
  const withTeams = told && (id === 'me' ? teamsIn === 'me' : isOn(ask, 'includedetails'));
  return json({
    ...rest,
    isagent: true,
    ...(omitted.includes('user') ? {} : { email }),
    team: told ? team : '',
    ...(withTeams ? { teams: teamRows(agent, rowsSayMembership) } : {}),
  });
}
