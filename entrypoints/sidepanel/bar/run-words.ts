import type { PlannedValue, QueueRun, RunChange } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { sentencesText } from '../../pages/words';
import { failedText } from '../bulk/failed-words';
import { momentText, pathText } from '../row-words';

/** What was done to these, in one sentence. */
function doneText({ action, undoes }: QueueRun, done: readonly RunChange[]): string {
  const [first] = done;
  const about = { count: done.length, number: first?.number ?? '' };
  if (undoes !== null) return say('queue.did.undo', about);
  switch (action.what) {
    case 'choose':
    case 'set': {
      const value = first?.values.find(({ fieldId }) => fieldId === action.fieldId);
      if (action.optionId === null) return say('queue.did.empty', { ...about, field: value?.title ?? '' });
      return say(`queue.did.${action.what}`, { ...about, value: pathText(value?.to ?? []) });
    }
    case 'snooze':
      return action.until === null
        ? say('queue.did.wake', about)
        : say('queue.did.snooze', { ...about, when: momentText(action.until) });
    default:
      return say(`queue.did.${action.what}`, about);
  }
}

/** What a desk did not let become again what it was, by what it is instead. */
function insteadText(done: readonly RunChange[]): string[] {
  const texts = new Map<string, { readonly first: RunChange; readonly value: PlannedValue; count: number }>();
  for (const change of done)
    for (const value of change.values) {
      if (value.insteadOf === undefined) continue;
      const id = JSON.stringify([value.insteadOf, value.to]);
      const known = texts.get(id) ?? { first: change, value, count: 0 };
      texts.set(id, known);
      known.count += 1;
    }
  return [...texts.values()].map(({ first, value, count }) =>
    say('queue.did.undo-instead', {
      count,
      number: first.number,
      value: pathText(value.to),
      before: pathText(value.insteadOf ?? []),
    }),
  );
}

/** What became of a run, or how far it is; short, since a result of each ticket is shown elsewhere. */
export function runText(run: QueueRun): string {
  const of = (state: RunChange['state']) => run.changes.filter((change) => change.state === state);
  const [done, failed, stopped] = [of('done'), of('failed'), of('stopped')];
  const [first] = run.changes;
  if (run.state === 'running')
    return run.changes.length === 1
      ? say('queue.doing.one', { number: first?.number ?? '' })
      : say('queue.doing', { done: done.length + failed.length, count: run.changes.length });
  const [bad] = failed;
  const whole = done.filter(({ values }) => values.every(({ insteadOf }) => insteadOf === undefined));
  const said = [
    ...(whole.length > 0 ? [doneText(run, whole)] : []),
    ...insteadText(done),
    ...(bad === undefined
      ? []
      : [
          say('queue.did.failed', {
            count: failed.length,
            number: bad.number,
            why: failedText(bad.error),
          }),
        ]),
    ...(stopped.length > 0
      ? [say('queue.did.stopped', { count: stopped.length, number: stopped[0]?.number ?? '' })]
      : []),
  ];
  return said.length === 0 ? say('queue.did.nothing') : sentencesText(said);
}

export const isBad = (run: QueueRun): boolean =>
  run.state !== 'running' && run.changes.some(({ state }) => state === 'failed');
