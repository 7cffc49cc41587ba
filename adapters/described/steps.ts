import type { DeskField } from '../../core/fields';
import { answersNamedIn, type Answers } from './answers';
import { valueOf, type Known } from './fields';

const kinds = ['status', 'assignee'] as const;

export const isStep = ({ id, kind }: Pick<DeskField, 'id' | 'kind'>): boolean =>
  kinds.some((each) => each === id && each === kind);

/** The status and the assignee, as the description says how they are read. */
export function stepsIn(answers: Answers): readonly Known[] {
  const { workflow = {} } = answers.asking.description;
  return kinds.flatMap((kind): Known[] => {
    const step = workflow[kind];
    return step === undefined ? [] : [{ id: kind, field: { ...step, id: kind, kind }, source: answers.source() }];
  });
}

/** The requests in whose answers it stands what they are now. */
export const answersOfSteps = ({ asking }: Pick<Answers, 'asking'>): ReadonlySet<string> => {
  const { status, assignee } = asking.description.workflow ?? {};
  return answersNamedIn([status?.value, assignee?.value], asking);
};

/** What they are now; of one that nothing says the value of, nothing. */
export const stepValues = (answers: Answers): Record<string, string | null> =>
  Object.fromEntries(
    stepsIn(answers)
      .filter(({ field }) => field.value !== undefined)
      .map((known) => [known.id, valueOf(known)]),
  );
