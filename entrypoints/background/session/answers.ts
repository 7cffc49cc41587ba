import type { PageMessage } from '../../../core/messages';
import type { Settings } from '../../../core/settings';
import { changeSettings, withDesk } from '../store/settings/store';
import { agreements } from '../tickets/agreement';
import type { Permitted } from '../tickets/permitted';
import type { Seen } from '../tickets/seen';

export type Answer = Extract<PageMessage, { type: 'agree' | 'choose-category-field' }>;

/** How the settings change by a person's answer to a question; null for an answer to none that was asked. */
function changeBy(answer: Answer, permitted: Permitted, seen: Seen | null): ((settings: Settings) => Settings) | null {
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

/** Keeps it; false for an answer to nothing that was asked. */
export async function keepAnswer(answer: Answer, permitted: Permitted, seen: Seen | null): Promise<boolean> {
  const change = changeBy(answer, permitted, seen);
  if (change) await changeSettings(change);
  return change !== null;
}
