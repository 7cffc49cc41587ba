import { adviseOn } from '../../../core/policy/advice';
import { parsePolicy, type PolicyProblem } from '../../../core/policy/parse';
import { problemText } from '../../../core/policy/problem-text';
import { say } from '../../../core/words/say';
import type { Policy } from '../../../core/policy/schema';
import { policyKeys, type PolicyKey } from '../../../core/policy/table';
import { listText } from '../../../core/words/formats';
import { samplesIn, type Samples } from './samples';
import { rawPolicy, type Draft } from './draft';

/** What is said about a key, beside its field. `unusable` values are left out of the policy; a `sample` waits for one's own. */
export interface Note {
  readonly level: 'unusable' | 'wrong' | 'careful' | 'sample';
  readonly text: string;
}

/** It can be used as it stands. */
export const isAdvice = ({ level }: Note): boolean => level === 'careful' || level === 'sample';

export interface Checked {
  /** Everything that can be used. */
  readonly policy: Policy;
  readonly notes: Readonly<Partial<Record<PolicyKey, readonly Note[]>>>;
  readonly samples: readonly Samples[];
  /** Values that are left out. */
  readonly unusable: number;
}

const valueAt = (raw: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (group, name) =>
        typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[name] : undefined,
      raw,
    );

/** What is quoted of a value. Characters; a description has tens of thousands. */
const LONG = 200;

/** A problem as a sentence. Of a list it names the entry. */
export function problemSentence(problem: PolicyProblem, raw: unknown): string {
  const { path } = problem;
  const value = valueAt(raw, path);
  const inList = policyKeys.some((key) => path.startsWith(`${key}.`));
  if (inList && typeof value === 'string' && value.trim() !== '')
    return problemText(
      problem,
      say('policy.problem.about.quoted', { value: value.length > LONG ? `${value.slice(0, LONG)}…` : value }),
    );
  const [, entry, part] = /^fields\.(\d+)(?:\.([^.]+))?/.exec(path) ?? [];
  if (entry === undefined) return problemText(problem, say('policy.problem.about.it'));
  const number = Number(entry) + 1;
  return problemText(
    problem,
    part === undefined
      ? say('policy.problem.about.entry', { number })
      : say('policy.problem.about.part', { number, part }),
  );
}

/** Checks a policy in the making, as a whole. */
export function checkDraft(draft: Draft): Checked {
  const raw = rawPolicy(draft);
  const { policy, problems } = parsePolicy(raw);
  const notes: Partial<Record<PolicyKey, Note[]>> = {};
  const add = (key: PolicyKey, note: Note): void => {
    notes[key] = [...(notes[key] ?? []), note];
  };
  for (const problem of problems) {
    const key = policyKeys.find((each) => problem.path === each || problem.path.startsWith(`${each}.`));
    if (key !== undefined) add(key, { level: 'unusable', text: problemSentence(problem, raw) });
  }
  for (const { key, level, text } of adviseOn(policy)) add(key, { level, text });
  const samples = samplesIn(draft);
  for (const { key, values } of samples)
    add(key, {
      level: 'sample',
      text: say('studio.sample', {
        count: values.length,
        values: listText(values.map((value) => say('policy.problem.about.quoted', { value }))),
      }),
    });
  return { policy, notes, samples, unusable: problems.length };
}
