import { categoryOptions } from './categories';
import type { Field, FieldOption, FieldType, Form, Group } from './types';

export const fieldIds = {
  subject: 360_031_000_101,
  description: 360_031_000_121,
  status: 360_031_000_141,
  type: 360_031_000_161,
  priority: 360_031_000_181,
  group: 360_031_000_201,
  assignee: 360_031_000_221,
  category: 360_044_210_337,
  site: 360_044_210_357,
  devices: 360_044_210_377,
  asset: 360_044_210_397,
  workaround: 360_044_210_417,
  blocked: 360_044_210_437,
  oldArea: 360_044_210_457,
} as const;

const options = (first: number, names: readonly string[]): FieldOption[] =>
  names.map((name, index) => ({
    id: first + index * 20,
    name,
    value: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'),
  }));

const system = (names: readonly string[]): FieldOption[] =>
  names.map((name) => ({ id: 0, name, value: name.toLowerCase() }));

export const siteOptions = options(48_300_400_100, [
  'Leeds HQ',
  'Leeds warehouse',
  'Bristol',
  'Hamburg',
  'Valencia',
  'Osaka',
  'Home office',
]);

interface FieldSeed {
  readonly id: number;
  readonly type: FieldType;
  readonly title: string;
  readonly description?: string;
  readonly active?: boolean;
  readonly required?: boolean;
  readonly options?: readonly FieldOption[];
}

const seeds: readonly FieldSeed[] = [
  { id: fieldIds.subject, type: 'subject', title: 'Subject', required: true },
  { id: fieldIds.description, type: 'description', title: 'Description', required: true },
  {
    id: fieldIds.status,
    type: 'status',
    title: 'Status',
    options: system(['New', 'Open', 'Pending', 'Hold', 'Solved', 'Closed']),
  },
  {
    id: fieldIds.type,
    type: 'tickettype',
    title: 'Type',
    options: system(['Question', 'Incident', 'Problem', 'Task']),
  },
  { id: fieldIds.priority, type: 'priority', title: 'Priority', options: system(['Low', 'Normal', 'High', 'Urgent']) },
  { id: fieldIds.group, type: 'group', title: 'Group' },
  { id: fieldIds.assignee, type: 'assignee', title: 'Assignee', required: true },
  {
    id: fieldIds.category,
    type: 'tagger',
    title: 'Category',
    description: 'What the request is about',
    required: true,
    options: categoryOptions,
  },
  { id: fieldIds.site, type: 'tagger', title: 'Affected site', options: siteOptions },
  {
    id: fieldIds.devices,
    type: 'multiselect',
    title: 'Devices',
    options: options(48_300_500_100, ['Laptop', 'Phone', 'Printer', 'Display', 'Headset']),
  },
  { id: fieldIds.asset, type: 'text', title: 'Asset number' },
  { id: fieldIds.workaround, type: 'textarea', title: 'Workaround' },
  { id: fieldIds.blocked, type: 'checkbox', title: 'Person cannot work' },
  {
    id: fieldIds.oldArea,
    type: 'tagger',
    title: 'Area (before 2025)',
    active: false,
    options: options(48_300_600_100, ['Desktop', 'Server', 'Telephony']),
  },
];

export const fields: readonly Field[] = seeds.map((seed, index) => ({
  id: seed.id,
  type: seed.type,
  title: seed.title,
  description: seed.description ?? '',
  active: seed.active ?? true,
  required: seed.required ?? false,
  position: index,
  options: seed.options ?? [],
}));

const everywhere = [
  fieldIds.subject,
  fieldIds.description,
  fieldIds.status,
  fieldIds.type,
  fieldIds.priority,
  fieldIds.group,
  fieldIds.assignee,
];

export const formIds = { standard: 360_002_110_018, starter: 360_002_110_038 } as const;

export const forms: readonly Form[] = [
  {
    id: formIds.standard,
    name: 'IT request',
    isDefault: true,
    active: true,
    fieldIds: [
      ...everywhere,
      fieldIds.category,
      fieldIds.site,
      fieldIds.devices,
      fieldIds.asset,
      fieldIds.workaround,
      fieldIds.blocked,
      fieldIds.oldArea,
    ],
  },
  {
    id: formIds.starter,
    name: 'New starter',
    isDefault: false,
    active: true,
    fieldIds: [...everywhere, fieldIds.site, fieldIds.asset],
  },
];

export const groupIds = {
  desk: 360_008_001_117,
  onsite: 360_008_001_137,
  apps: 360_008_001_157,
  security: 360_008_001_177,
} as const;

export const groups: readonly Group[] = [
  { id: groupIds.desk, name: 'Service desk', description: 'First line', isDefault: true },
  { id: groupIds.onsite, name: 'On-site support', description: 'Hands and cables', isDefault: false },
  { id: groupIds.apps, name: 'Business applications', description: 'Ledgerline and friends', isDefault: false },
  { id: groupIds.security, name: 'Security', description: 'Mail, devices, incidents', isDefault: false },
];
