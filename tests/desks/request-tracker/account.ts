import { categoryNames } from '../shared/story/categories';
import { people } from '../shared/story/people';

/** Rights of an ordinary agent, none of an administrator's. */
const AGENT = [
  'SeeQueue',
  'ShowTicket',
  'ShowTicketComments',
  'CreateTicket',
  'ReplyToTicket',
  'CommentOnTicket',
  'ForwardMessage',
  'OwnTicket',
  'TakeTicket',
  'StealTicket',
  'ModifyTicket',
  'SeeCustomField',
  'ModifyCustomField',
  'LoadSavedSearch',
  'CreateSavedSearch',
  'ModifySelf',
] as const;

/** Somebody who reads and writes notes, and can neither reply nor change a ticket. */
const NOTES_ONLY = AGENT.filter((right) => !['ReplyToTicket', 'ForwardMessage', 'ModifyTicket'].includes(right));

const OWN_GROUP = ['SeeGroup', 'ShowSavedSearches'] as const;

const groups = [
  { name: 'Service desk', rights: AGENT, ownRights: OWN_GROUP },
  { name: 'On-site', rights: AGENT, ownRights: OWN_GROUP },
  { name: 'Facilities', rights: NOTES_ONLY, ownRights: OWN_GROUP },
] as const;

/** Who works at this desk, by the names that they sign in with. */
export type AgentName = 'dana' | 'tomas' | 'priya' | 'jonas' | 'emi' | 'noor';

const groupOf: Readonly<Record<AgentName, (typeof groups)[number]['name']>> = {
  dana: 'Service desk',
  tomas: 'Service desk',
  priya: 'Service desk',
  jonas: 'On-site',
  emi: 'On-site',
  noor: 'Facilities',
};

export interface Agent {
  readonly name: AgentName;
  readonly realName: string;
  readonly email: string;
  readonly password: string;
  /** The only group that they are in. */
  readonly group: string;
}

function agentNamed(name: AgentName): Agent {
  const person = people.find(({ key }) => key === name);
  if (!person) throw new Error(`The practice company has no ${name}`);
  return { name, realName: person.name, email: person.email, password: `practice-${name}`, group: groupOf[name] };
}

/** `dana` is the one that most tests sign in; `jonas` is in no group with her; `noor` may only write notes. */
export const agents: Readonly<Record<AgentName, Agent>> = {
  dana: agentNamed('dana'),
  tomas: agentNamed('tomas'),
  priya: agentNamed('priya'),
  jonas: agentNamed('jonas'),
  emi: agentNamed('emi'),
  noor: agentNamed('noor'),
};

interface Value {
  readonly name: string;
  /** RT's own second level: the heading in the select, or the value of another field that this one depends on. */
  readonly category?: string;
}

/** `Hardware::Printer::Paper jam` is “Printer: Paper jam” under the heading “Hardware”: RT keeps no more of a value than its name. */
const categories: readonly Value[] = categoryNames.map((path) => {
  const [first = '', ...others] = path.split('::');
  return others.length === 0 ? { name: first } : { name: others.join(': '), category: first };
});

const areas = ['Order', 'Return'] as const;

/** Every custom field, as RT names its type and how it is drawn. */
const fields = [
  { name: 'Category', type: 'SelectSingle', render: 'Dropdown', values: categories },
  {
    name: 'Kind',
    type: 'SelectSingle',
    render: 'List',
    values: [{ name: 'Incident' }, { name: 'Request' }, { name: 'Question' }],
  },
  {
    name: 'Application',
    type: 'AutocompleteSingle',
    values: ['Ledgerline', 'Outlook', 'Teams', 'Customer portal', 'Time sheets', 'Travel'].map((name) => ({ name })),
  },
  { name: 'Area', type: 'SelectSingle', render: 'Dropdown', values: areas.map((name) => ({ name })) },
  {
    name: 'Item',
    type: 'SelectSingle',
    render: 'Dropdown',
    basedOn: 'Area',
    values: [
      { name: 'Laptop order', category: 'Order' },
      { name: 'Chair order', category: 'Order' },
      { name: 'Laptop return', category: 'Return' },
    ],
  },
  { name: 'Site', type: 'FreeformSingle' },
] as const satisfies readonly {
  name: string;
  type: string;
  render?: string;
  basedOn?: string;
  values?: readonly Value[];
}[];

export type FieldName = (typeof fields)[number]['name'];

/** Queues differ in their fields; “Facilities” has no category at all. */
const queues = [
  { name: 'Service desk', address: 'desk@deskside.example', fields: ['Category', 'Kind', 'Site'] },
  { name: 'Applications', address: 'apps@deskside.example', fields: ['Application', 'Kind'] },
  { name: 'Procurement', address: 'buy@deskside.example', fields: ['Area', 'Item'] },
  { name: 'Facilities', address: 'rooms@deskside.example', fields: ['Site'] },
] as const satisfies readonly { name: string; address: string; fields: readonly FieldName[] }[];

export type QueueName = (typeof queues)[number]['name'];

/** “All open” is everybody's of the service desk, “Mine” is Dana's own. */
export const savedSearches = [
  { name: 'All open', group: 'Service desk', query: "Status = '__Active__'" },
  { name: 'Mine', agent: 'dana', query: "Owner = '__CurrentUser__' AND Status = '__Active__'" },
] as const;

/** What the account is built from, in the words of `perl/seed.pl`. */
export const account = {
  // Whoever is no agent and writes a mail. Given to RT's group “Everyone” they would let agents reply who may only write notes.
  unprivileged: ['CreateTicket', 'ReplyToTicket'],
  groups,
  agents: Object.values(agents).map(({ group, ...agent }) => ({ ...agent, timeZone: 'UTC', groups: [group] })),
  fields,
  queues,
} as const;
