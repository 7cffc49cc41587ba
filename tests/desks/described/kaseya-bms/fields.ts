import { categoryNames } from '../../shared/story/categories';

/** One value of a list, as every lookup of the desk has it. */
interface Choice {
  readonly id: number;
  readonly name: string;
  readonly isActive: boolean;
}

const choices = (first: number, names: readonly string[]): readonly Choice[] =>
  names.map((name, at) => ({ id: first + at, name, isActive: true }));

export const priorities = choices(41, ['Low', 'Medium', 'High', 'Critical']);

export const queues: readonly Choice[] = [
  ...choices(61, ['Service desk', 'On-site', 'Applications', 'Security']),
  { id: 69, name: 'Old projects', isActive: false },
];

export const statuses = choices(81, ['In Progress', 'Waiting Customer', 'Waiting Vendor', 'Escalated', 'Completed']);

const areas = [...new Set(categoryNames.map((name) => name.split('::', 1)[0] ?? ''))];

export const issueTypes: readonly Choice[] = [
  ...choices(701, areas),
  { id: 799, name: 'Fax machines', isActive: false },
];

/** The two levels below the company’s area in one name: this desk has no third. */
const below = (area: string): readonly string[] =>
  categoryNames
    .filter((name) => name.startsWith(`${area}::`))
    .map((name) => name.slice(area.length + '::'.length).replaceAll('::', ': '));

/** By the id of the issue type. */
export const subIssueTypes: ReadonlyMap<number, readonly Choice[]> = new Map(
  issueTypes.map(({ id, name }) => [id, choices(id * 100, below(name))]),
);

export interface Category {
  readonly issueTypeId: number | null;
  readonly subIssueTypeId: number | null;
}

export function categoryIds(path: string | undefined): Category {
  const [area = '', ...rest] = (path ?? '').split('::');
  const issueType = issueTypes.find(({ name }) => name === area);
  const sub = subIssueTypes.get(issueType?.id ?? 0)?.find(({ name }) => name === rest.join(': '));
  return { issueTypeId: issueType?.id ?? null, subIssueTypeId: sub?.id ?? null };
}
