import type { QueueActivity } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { failedText } from '../bulk/failed-words';
import { momentText } from '../row-words';

const fields = {
  status: 'queue.facet.statuses',
  assigned: 'queue.facet.assignees',
  priority: 'queue.facet.priorities',
  category: 'queue.facet.topics',
} as const;

type Changed = keyof typeof fields | 'changed';

/** A field that has another value now: by whom, and which ones, as far as it is known. */
function changeText(what: Changed, { by, title, from = '', to = '' }: QueueActivity): string {
  const field = what === 'changed' || what === 'category' ? (title ?? say('queue.facet.topics')) : say(fields[what]);
  const about = { by: by === 'you' ? 'you' : 'desk', field };
  if (from !== '' && to !== '') return say('queue.detail.did.value', { ...about, from, to });
  if (to !== '') return say('queue.detail.did.value-to', { ...about, to });
  if (from !== '') return say('queue.detail.did.value-from', { ...about, from });
  return say('queue.detail.did.value-any', about);
}

/** `Category: Printers`; null where no value is told. */
function valueOf({ title, to }: QueueActivity): string | null {
  if (to === undefined || to === '') return null;
  return title === undefined ? to : say('queue.chip', { facet: title, values: to });
}

/** What happened, in one sentence. */
export function activityText(one: QueueActivity): string {
  const { what, by, who = '', reason } = one;
  const value = valueOf(one);
  switch (what) {
    case 'status':
    case 'assigned':
    case 'priority':
    case 'category':
    case 'changed':
      return changeText(what, one);
    case 'comment':
    case 'note':
      if (by === 'you') return say(`queue.detail.did.${what}-you`);
      return who === '' ? say(`queue.detail.did.${what}`) : say(`queue.detail.did.${what}-who`, { who });
    case 'suggested':
    case 'accepted':
    case 'undone':
      return value === null ? say(`queue.detail.did.${what}`) : say(`queue.detail.did.${what}-value`, { value });
    case 'dismissed':
      return reason === undefined || reason === ''
        ? say('queue.detail.did.dismissed')
        : say('queue.detail.did.dismissed-why', { reason });
    case 'snoozed':
      return reason === undefined || Number.isNaN(Date.parse(reason))
        ? say('queue.detail.did.snoozed')
        : say('queue.detail.did.snoozed-until', { when: momentText(reason) });
    case 'back':
      return say(reason === 'answer' ? 'queue.detail.did.back-answer' : 'queue.detail.did.back');
    case 'failed':
      return say('queue.detail.did.failed', { why: failedText(one.error ?? null) });
    default:
      return say(`queue.detail.did.${what}`);
  }
}

const ofSuggestions: readonly QueueActivity['what'][] = ['suggested', 'accepted', 'changed', 'dismissed', 'undone'];

/** What was suggested before, and what became of it. */
export const historyOf = (activity: readonly QueueActivity[]): readonly QueueActivity[] =>
  activity.filter(({ what, by }) => ofSuggestions.includes(what) && by !== 'desk');
