import { categoryNames } from '../../shared/story/categories';
import { companySites } from '../kit/company';

interface Option {
  readonly id: string;
  readonly value: string;
  readonly children?: readonly Option[];
}

const priorityNames = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
export const priorities = priorityNames.map((name, at) => ({ id: String(at + 1), name }));

export const sites: readonly Option[] = companySites.map((value, at) => ({ id: String(10_100 + at), value }));

/** Two levels, as a cascading select has them: the company’s area, and the rest of its category below. */
const areas: readonly Option[] = [...new Set(categoryNames.map((name) => name.split('::', 1)[0] ?? ''))].map(
  (area, at) => {
    const below = categoryNames.filter((name) => name.startsWith(`${area}::`));
    const id = String(11_000 + at * 100);
    const children = below.map((name, place) => ({
      id: String(11_000 + at * 100 + place + 1),
      value: name.slice(area.length + '::'.length).replaceAll('::', ': '),
    }));
    return children.length === 0 ? { id, value: area } : { id, value: area, children };
  },
);

export const SITE = 'customfield_10041';
export const CATEGORY = 'customfield_10042';

const custom = (key: string, name: string, type: string, allowedValues: readonly unknown[] | null): object => ({
  required: false,
  key,
  name,
  schema: {
    type,
    custom: `com.atlassian.jira.plugin.system.customfieldtypes:${type}`,
    customId: Number(key.slice(12)),
  },
  operations: ['set'],
  ...(allowedValues === null ? {} : { allowedValues }),
});

/** What an agent may edit, with much that is no choice of one value. */
export const editmeta: object = {
  fields: {
    summary: {
      required: true,
      key: 'summary',
      name: 'Summary',
      schema: { type: 'string', system: 'summary' },
      operations: ['set'],
    },
    priority: {
      required: false,
      key: 'priority',
      name: 'Priority',
      schema: { type: 'priority', system: 'priority' },
      operations: ['set'],
      allowedValues: priorities,
    },
    components: {
      required: false,
      key: 'components',
      name: 'Components',
      schema: { type: 'array', items: 'component', system: 'components' },
      operations: ['add', 'set', 'remove'],
      allowedValues: [{ id: '10000', name: 'Portal' }],
    },
    [SITE]: custom(SITE, 'Site', 'select', sites),
    [CATEGORY]: custom(CATEGORY, 'Category', 'cascadingselect', areas),
    customfield_10043: custom('customfield_10043', 'Remark', 'textfield', null),
    customfield_10044: {
      ...custom('customfield_10044', 'Devices', 'multicheckboxes', [{ id: '1', value: 'Laptop' }]),
      schema: {
        type: 'array',
        items: 'option',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
      },
    },
  },
};

/** The value of the site, as the issue holds it; null where the desk knows none of that name. */
export const siteValue = (name: string | undefined): Option | null => sites.find(({ value }) => value === name) ?? null;

export function categoryValue(path: string | undefined): object | null {
  const [area = '', ...rest] = (path ?? '').split('::');
  const parent = areas.find(({ value }) => value === area);
  if (parent === undefined) return null;
  const child = parent.children?.find(({ value }) => value === rest.join(': '));
  return { id: parent.id, value: parent.value, ...(child === undefined ? {} : { child }) };
}
