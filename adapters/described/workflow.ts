import type { DeskField } from '../../core/fields';
import type { TicketRef } from '../../core/ticket';
import { answersAbout, answersNamedIn, type TicketAnswers } from './answers';
import type { Asking } from './asking';
import { deskField } from './fields';
import { areOfTicket, readOptions } from './options';
import { meaningIn } from './queue-row';
import { stepsIn } from './steps';
import { isClosed, loadTicket } from './ticket';

/** As `OpenSource.workflow` has it. */
const MOST_OPTIONS = 1000;

/** Of a closed ticket too the desk says by itself which status it may get; nothing else of it is written. */
export function staysOpen(id: string, answers: TicketAnswers): boolean {
  const status = answers.asking.description.workflow?.status;
  return id === 'status' && status !== undefined && areOfTicket(status, answers);
}

/** As `OpenSource.workflow`: nothing where the description does not say it. Throws a `DesksideFault`. */
export async function readWorkflow(asking: Asking, ref: TicketRef, signal: AbortSignal): Promise<readonly DeskField[]> {
  const { description } = asking;
  const answers = answersAbout(asking, ref);
  if (description.workflow === undefined || description.direct === undefined) return [];
  await Promise.all([loadTicket(answers, signal), answers.load(answersNamedIn(description.workflow, asking), signal)]);
  const closed = isClosed(answers);
  const steps = stepsIn(answers).filter(({ id }) => !closed || staysOpen(id, answers));
  const fields = await Promise.all(
    steps.map(async (known) => {
      const options = await readOptions(known.field, answers, known.source, signal);
      // To give it to nobody is to empty the field.
      const some = options.filter(({ id }) => id !== known.field.none);
      const field = deskField(known, some.slice(0, MOST_OPTIONS));
      return known.id === 'status' ? { ...field, options: field.options.map(meaning) } : field;
    }),
  );
  return fields.filter(({ options }) => options.length > 0);

  function meaning(option: DeskField['options'][number]): DeskField['options'][number] {
    const means = meaningIn(description, option.id) ?? meaningIn(description, option.path.at(-1) ?? null);
    return means === null ? option : { ...option, means };
  }
}
