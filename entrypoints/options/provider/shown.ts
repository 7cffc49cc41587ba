import type { Told } from '../../../core/words/phrase';
import type { Lasting } from '../../pages/words';
import type { FieldProblem, TestStep } from '../../../core/messages';
import type { ProviderId } from '../../../core/providers';
import type { Blamed, Outcome } from '../../pages/provider/trial';
import { inUse, type Values } from './form';

/** Why the last try of one provider came to nothing. */
export interface Refusal extends Omit<Extract<Outcome, { is: 'refused' }>, 'is' | 'blamed'> {
  readonly id: ProviderId;
  readonly place: Blamed | 'second';
  /** It was Save that was pressed, not “Test connection”. */
  readonly saving: boolean;
}

export interface Said {
  /** Only what was answered is good; what was saved without a try is soft. */
  readonly look: 'good' | 'soft' | 'bad';
  readonly text: Lasting;
  readonly doubts: readonly Told[];
}

/** What is told of the last try or save, for as long as the words of it still stand in the form. */
export interface Shown {
  readonly print: string;
  readonly steps: readonly TestStep[];
  readonly stopped: boolean;
  readonly said: Said | null;
  readonly refusal: Refusal | null;
}

export const nothing: Shown = { print: '', steps: [], stopped: false, said: null, refusal: null };

/** Whose field a problem that the worker found belongs to. */
export function placed({ path }: Pick<FieldProblem, 'path'>, values: Values): [ProviderId, Refusal['place']] {
  if (path === 'fallback') return [values.provider, 'second'];
  const [, id, field] = /^providers\.([a-z-]+)\.(address|model)$/.exec(path) ?? [];
  return [inUse(values).find((one) => one === id) ?? values.provider, (field ?? 'test') as Blamed];
}
