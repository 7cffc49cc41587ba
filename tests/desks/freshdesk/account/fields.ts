import { categoryNames } from '../../shared/story/categories';
import type { Choice, Field, FieldType, Section } from './types';

/** Names as the product makes them: lower case, accents and other signs dropped, `cf_` before. */
export const names = {
  category: 'cf_category',
  topic: 'cf_tpico',
  detail: 'cf_dtail',
  site: 'cf_affected_site_standort_ubicacin',
  asset: 'cf_asset_number',
  blocked: 'cf_person_cannot_work',
  impact: 'cf_impact',
  knownError: 'cf_known_error',
  workaround: 'cf_workaround',
} as const;

/** Option id of a nested choice: its levels joined, as Deskside's adapter names it. */
export const optionIdOf = (path: readonly string[]): string => path.join('::');

const plain = (labels: readonly string[], deleted: readonly string[] = []): Choice[] => [
  ...labels.map((label) => ({ label })),
  ...deleted.map((label) => ({ label, deleted: true })),
];

function tree(paths: readonly (readonly string[])[]): Choice[] {
  const heads = [...new Set(paths.flatMap(([head]) => head ?? []))];
  return heads.map((label) => ({
    label,
    choices: tree(paths.filter(([head, ...rest]) => head === label && rest.length > 0).map(([, ...rest]) => rest)),
  }));
}

const categoryChoices: readonly Choice[] = [
  ...tree(categoryNames.map((name) => name.split('::'))),
  { label: 'Telephony (old)', deleted: true, choices: [{ label: 'Desk phone', choices: [] }] },
];

const sites = ['Leeds HQ', 'Leeds warehouse', 'Bristol', 'Hamburg', 'Valencia', 'Osaka', 'Home office'];

interface Seed {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly requiredForClosure?: boolean;
  readonly choices?: readonly Choice[];
  readonly levels?: Field['levels'];
  readonly sections?: readonly Section[];
}

const first = 82_000_120_001;

const seeds: readonly Seed[] = [
  { name: 'requester', label: 'Search a requester', type: 'default_requester' },
  { name: 'subject', label: 'Subject', type: 'default_subject' },
  {
    name: 'ticket_type',
    label: 'Type',
    type: 'default_ticket_type',
    choices: plain(['Question', 'Incident', 'Problem', 'Task'], ['Feature request']),
    sections: [
      { id: 82_000_017_001, label: 'Incident', choice: 'Incident', fields: [names.impact] },
      { id: 82_000_017_002, label: 'Problem', choice: 'Problem', fields: [names.knownError, names.workaround] },
    ],
  },
  { name: 'source', label: 'Source', type: 'default_source' },
  { name: 'status', label: 'Status', type: 'default_status' },
  { name: 'priority', label: 'Priority', type: 'default_priority' },
  { name: 'group', label: 'Group', type: 'default_group' },
  { name: 'agent', label: 'Agent', type: 'default_agent' },
  { name: 'product', label: 'Product', type: 'default_product' },
  {
    name: names.category,
    label: 'Category',
    type: 'nested_field',
    requiredForClosure: true,
    choices: categoryChoices,
    levels: [
      { id: 82_000_121_001, name: names.topic, label: 'Tópico', level: 2 },
      { id: 82_000_121_002, name: names.detail, label: 'Détail', level: 3 },
    ],
  },
  {
    name: names.site,
    label: 'Affected site / Standort / Ubicación',
    type: 'custom_dropdown',
    choices: plain(sites, ['Porto']),
  },
  { name: names.asset, label: 'Asset number', type: 'custom_text' },
  { name: names.blocked, label: 'Person cannot work', type: 'custom_checkbox' },
  {
    name: names.impact,
    label: 'Impact',
    type: 'custom_dropdown',
    choices: plain(['One person', 'A team', 'A whole site']),
  },
  {
    name: names.knownError,
    label: 'Known error',
    type: 'custom_dropdown',
    choices: plain(['Yes', 'No', 'Under investigation']),
  },
  { name: names.workaround, label: 'Workaround', type: 'custom_paragraph' },
  { name: 'company', label: 'Company', type: 'default_company' },
  { name: 'description', label: 'Description', type: 'default_description' },
];

export const fields: readonly Field[] = seeds.map(({ name, label, type, ...rest }, index) => ({
  id: first + index,
  name,
  label,
  type,
  requiredForClosure: rest.requiredForClosure ?? false,
  choices: rest.choices ?? [],
  levels: rest.levels ?? [],
  sections: rest.sections ?? [],
}));

export function field(name: string): Field {
  const found = fields.find((each) => each.name === name);
  if (!found) throw new Error(`The practice account has no field "${name}"`);
  return found;
}

/** The choices below a path of a nested field; empty when there are none. Deleted ones are left out. */
export function choicesBelow(choices: readonly Choice[], path: readonly string[]): readonly Choice[] {
  const [head, ...rest] = path;
  const living = choices.filter((choice) => choice.deleted !== true);
  return head === undefined
    ? living
    : choicesBelow(living.find((choice) => choice.label === head)?.choices ?? [], rest);
}
