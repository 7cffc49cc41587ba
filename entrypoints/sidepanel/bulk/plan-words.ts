import type { PlannedValue, QueueAction } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { momentText, pathText } from '../row-words';

/** Nothing of it goes to a desk. */
export const isLocal = ({ what }: QueueAction): boolean => what === 'dismiss' || what === 'snooze' || what === 'forget';

/** What the button says that does it to so many tickets. */
export function goText(action: QueueAction, count: number): string {
  switch (action.what) {
    case 'dismiss':
    case 'forget':
      return say(`queue.bulk.go.${action.what}`, { count });
    case 'snooze':
      return say(action.until === null ? 'queue.bulk.go.wake' : 'queue.bulk.go.snooze', { count });
    default:
      return say('queue.bulk.go.change', { count });
  }
}

/** What it comes to, in one sentence. */
export function planText(action: QueueAction, count: number): string {
  if (count === 0) return say('queue.bulk.plan.none');
  switch (action.what) {
    case 'dismiss':
    case 'forget':
      return say(`queue.bulk.plan.${action.what}`, { count });
    case 'snooze':
      return action.until === null
        ? say('queue.bulk.plan.wake', { count })
        : say('queue.bulk.plan.snooze', { count, when: momentText(action.until) });
    default:
      return say('queue.bulk.plan.change', { count });
  }
}

/** `Status: Open → Solved`, with the desk's words. */
export function valueText({
  title,
  from,
  to,
  insteadOf,
}: Pick<PlannedValue, 'title' | 'from' | 'to' | 'insteadOf'>): string {
  const [was, becomes] = [pathText(from), pathText(to)];
  if (insteadOf !== undefined)
    return say('queue.bulk.value.instead', { field: title, from: was, to: becomes, before: pathText(insteadOf) });
  if (from.length === 0) return say('queue.bulk.value.from-empty', { field: title, to: becomes });
  if (to.length === 0) return say('queue.bulk.value.to-empty', { field: title, from: was });
  return say('queue.bulk.value', { field: title, from: was, to: becomes });
}
