import { desksideError, type DesksideError } from '../../../core/errors';
import type { Effective, Gate } from '../../../core/policy/effective';
import { merge } from '../../../core/policy/merge';
import type { PolicyProblem } from '../../../core/policy/parse';
import { defaultSettings, type Settings } from '../../../core/settings';
import { loadSettings } from '../store/settings/store';
import { loadPolicy } from './arrival';

/** What counts now: the person's settings under the organisation's policy. Read anew each time it is needed. */
export interface Loaded extends Effective {
  /** What the person stored. */
  readonly stored: Settings;
  /** The stored settings could not be understood; Deskside stays off. */
  readonly problem: DesksideError | null;
  readonly policyProblems: readonly PolicyProblem[];
}

export async function loadEffective(): Promise<Loaded> {
  const [{ settings: stored, problem }, { state, problems }] = await Promise.all([loadSettings(), loadPolicy()]);
  const merged = merge(state, stored, defaultSettings());
  // Nobody knows what a person wanted whose settings cannot be read: it stays off, whatever an organisation wants.
  const effective = problem === null ? merged : { ...merged, settings: { ...merged.settings, enabled: false } };
  return { ...effective, stored, problem, policyProblems: problems };
}

const gates: Readonly<Record<Exclude<Gate, 'open'>, DesksideError>> = {
  unlicensed: desksideError('not-licensed'),
  paused: desksideError('paused'),
  waiting: desksideError('policy-waiting'),
  unreadable: desksideError('policy-unreadable'),
};

/** Why nothing at all may be done, not even a test; null when the organisation has nothing against it. */
export const gateProblem = ({ rules }: Pick<Effective, 'rules'>): DesksideError | null =>
  rules.gate === 'open' ? null : gates[rules.gate];

/** Why what was under way has been stopped. */
export async function whyStopped(): Promise<DesksideError> {
  const loaded = await loadEffective();
  return loaded.problem ?? gateProblem(loaded) ?? desksideError('off');
}
