import { categoryNames } from '../../shared/story/categories';

const levels = categoryNames.map((name) => name.split('::'));

export const statuses = ['New', 'In Progress', 'Waiting Customer', 'Complete'] as const;
export const priorities = ['Critical', 'High', 'Medium', 'Low'] as const;
export const sources = ['E-mail', 'Phone', 'Client Portal'] as const;
export const queues = ['Level I Support', 'Level II Support', 'Monitoring Alert'] as const;
export const issueTypes: readonly string[] = [...new Set(levels.map(([first = '']) => first))];

/** Those of one issue type, as the list of the form has them. */
export const subIssueTypes = (issueType: string): readonly string[] => [
  ...new Set(levels.filter(([first]) => first === issueType).flatMap(([, ...rest]) => rest.join(' - ') || [])),
];
