import { categories } from '../account/categories';
import { labelsIn, type FieldName } from '../account/labels';
import { ticketTypes } from '../account/lists';
import type { Ask } from './ask';

/** 0 hidden, 1 visible, 2 warn, 3 required, 4 read-only. */
type Visibility = 0 | 1 | 2 | 3 | 4;

/** The name of a field in the API, and the name that the ticket type knows it by: shifted by one for categories. */
const internal: Readonly<Partial<Record<FieldName, string>>> = {
  category_1: 'category2',
  category_2: 'category3',
  summary: 'symptom',
  details: 'symptom2',
  priority_id: 'seriousness',
  agent_id: 'assignedto',
  team: 'sectio_',
  status_id: 'status',
  tickettype_id: 'requesttype',
};

const ids: readonly FieldName[] = [
  'summary',
  'details',
  'dateoccurred',
  'tickettype_id',
  'status_id',
  'team',
  'agent_id',
  'impact',
  'urgency',
  'priority_id',
  'category_1',
  'category_2',
  'user_name',
  'toplevel_name',
  'client_name',
  'site_name',
  'user_email',
  'phonenumber',
];

function fieldJson(name: FieldName, techdetail: Visibility, ask: Ask) {
  const id = ids.indexOf(name) + 1;
  const lookup = name === 'impact' ? 12 : name === 'urgency' ? 27 : 0;
  return {
    id: 900 + id,
    fieldid: id,
    seq: id,
    techdetail,
    technew: techdetail === 4 ? 1 : techdetail,
    enduserdetail: 1,
    endusernew: 1,
    fieldinfo: {
      id,
      name: internal[name] ?? name,
      label: labelsIn(ask.knobs.language, ask.knobs.labels)[name],
      custom: 0,
      type: lookup === 0 ? 0 : 2,
      lookup,
      values: [] as { id: number; name: string }[],
    },
  };
}

const group = (id: number, header: string, fields: readonly ReturnType<typeof fieldJson>[]) => ({
  id,
  seq: id,
  techdetail: 1,
  technew: 1,
  group: { id, header, fields },
});

const allowed = (areas: readonly string[] | null): { id: number; category_id: number; category_name: string }[] =>
  areas === null
    ? []
    : categories
        .filter((each) => each.slot === 1 && areas.includes(each.path[0] ?? ''))
        .map((each, index) => ({ id: index + 1, category_id: each.id, category_name: each.path.join('>') }));

export const typeRow = (type: (typeof ticketTypes)[number]) => ({
  id: type.id,
  guid: `7a1c0000-0000-4000-8000-00000000000${type.id % 10}`,
  name: type.name,
  use: 'ticket',
  sequence: type.id,
  allowall_category1: type.onlyAreas === null,
});

/** `GET /api/TicketType/{id}?includedetails=true`: some fields stand alone, some inside a group. */
export function typeJson(type: (typeof ticketTypes)[number], ask: Ask) {
  const category: Visibility = type.hasCategories ? 1 : 0;
  const fields = [
    fieldJson('summary', 3, ask),
    fieldJson('details', 1, ask),
    fieldJson('dateoccurred', 4, ask),
    fieldJson('tickettype_id', 4, ask),
    fieldJson('status_id', 1, ask),
    fieldJson('team', 1, ask),
    fieldJson('agent_id', 1, ask),
    group(61, 'Classification', [
      fieldJson('category_1', category === 1 ? 2 : 0, ask),
      fieldJson('category_2', category, ask),
      fieldJson('impact', 1, ask),
      fieldJson('urgency', 1, ask),
      fieldJson('priority_id', ask.knobs.derivedPriority ? 4 : 1, ask),
    ]),
    group(
      62,
      'End-User Details',
      (['user_name', 'toplevel_name', 'client_name', 'site_name', 'user_email', 'phonenumber'] as const).map((name) =>
        fieldJson(name, 4, ask),
      ),
    ),
  ];
  return {
    ...typeRow(type),
    fields,
    default_category_1: '',
    default_category_2: '',
    allowall_category1: type.onlyAreas === null,
    allowed_category1: allowed(type.onlyAreas),
    allowall_category2: true,
    allowed_category2: [],
    allowall_category3: true,
    allowed_category3: [],
    allowall_category4: true,
    allowed_category4: [],
  };
}

export type TypeJson = ReturnType<typeof typeJson>;
export type TypeField = ReturnType<typeof fieldJson>;
