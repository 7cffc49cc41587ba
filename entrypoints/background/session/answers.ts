import type { PageMessage } from '../../../core/messages';
import type { Settings } from '../../../core/settings';
import { withDesk } from '../settings/store';
import { agreements } from './agreement';
import type { Permitted } from './permitted';
import type { Seen } from './snapshot';

type Answer = Extract<PageMessage, { type: 'agree' | 'choose-category-field' }>;

/** How the settings change by a person's answer to a question; null for an answer to none that was asked. */
export function changeBy(
  answer: Answer,
  permitted: Permitted,
  seen: Seen | null,
): ((settings: Settings) => Settings) | null {
  if (answer.type === 'agree') {
    const agreed = agreements(permitted, answer.destination);
    return agreed.length > 0
      ? (settings) => ({ ...settings, agreed: [...new Set([...settings.agreed, ...agreed])] })
      : null;
  }
  const { fieldId } = answer;
  if (!seen?.catalogue.fields.some((field) => field.id === fieldId)) return null;
  return (settings) => withDesk(settings, seen.ticket.ref.origin, { categoryFieldId: fieldId });
}
