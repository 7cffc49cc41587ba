import { sayTold } from '../../core/words/say-phrase';
import { pathText } from '../../core/fields';
import { describeError } from '../../core/error-text';
import type { DesksideError, ErrorCode } from '../../core/errors';
import { WARN_AT } from '../../core/limits';
import { bestOf, type Decision } from '../../core/suggestion';
import { noteText, waitWords } from '../words';
import { becameText } from './became';
import { hasWork, linesOf, openLine, type Line } from './lines';
import type { CardView } from './view';

export const CLOSED = 'Closed: nothing is suggested';

/** What was accepted, the last level of each: `Paper jam, High`. */
export const acceptedText = ({ applied }: Decision): string =>
  applied.map(({ path }) => path.at(-1) ?? '').join(', ') || 'Accepted';

/** The one line where there is nothing to do. */
export function quietText(lines: readonly Line[]): string {
  const right = lines.filter(({ place }) => place === 'right').map(({ field }) => field.title);
  if (right.length > 0)
    return right.length === lines.length ? 'Set as suggested' : `${right.join(', ')}: set as suggested`;
  if (lines.some(({ place }) => place === 'stays')) return 'Nothing to change';
  return 'No idea yet';
}

const standInFor: readonly ErrorCode[] = [
  'limit-reached',
  'quota-reached',
  'no-credit',
  'rate-limited',
  'overloaded',
  'not-running',
  'no-access',
  'timeout',
  'server-error',
  'browser-model-missing',
  'browser-model-not-downloaded',
];

/** Who cannot answer: the month’s limit is used up, or the server is down or out of reach. */
export const answersInstead = ({ code }: DesksideError): boolean => standInFor.includes(code);

/** An error's sentence; it offers the second way only where the card does. */
export function sentenceOn({ updateDirectly }: Pick<CardView, 'updateDirectly'>, error: DesksideError): string {
  if (error.code === 'field-not-on-form' && !updateDirectly)
    return `${error.detail ?? 'The field'} is not shown on the ticket’s form, so it was not filled in.`;
  return describeError(error).sentence;
}

/**
 * Where the next answer counts: how little of the month is left. Null while that is no news, and where this very ticket needs the
 * line: for a note, or for the best three.
 */
export function limitText(view: CardView): string | null {
  const { triage, limit, note } = view;
  if (triage.is === 'suggestion' && (note !== undefined || openLine(linesOf(view, triage)) !== null)) return null;
  const counts =
    triage.is === 'reading' || triage.is === 'waiting' || triage.is === 'suggestion' || triage.is === 'no-fit';
  if (limit === null || limit.share < WARN_AT || !counts) return null;
  return `${Math.min(100, Math.floor(limit.share * 100))} % of this month’s tokens are used`;
}

/** What a screen reader is told of one line. */
function lineText({ field, choice, present, place, isOpen }: Line): string {
  if (choice === null || place === 'stays') return '';
  if (isOpen) return `${field.title}: pick one of the best ${bestOf(choice).length}`;
  const value = `${field.title}: ${pathText(choice.path)}`;
  if (place === 'right') return `${value}, as it is now`;
  if (place === 'chosen') return value;
  return present?.path.length
    ? `${value} in place of ${pathText(present.path)}, yours to pick`
    : `${value}, yours to pick`;
}

/** One short line for screen readers whenever the state changes. */
export function cardStatus(view: CardView): string {
  const { triage } = view;
  switch (triage.is) {
    case 'off':
    case 'not-allowed':
      return '';
    case 'reading':
      return 'Deskside reads the ticket';
    case 'first-use':
      return 'Deskside asks before it sends anything';
    case 'choose-field':
      return 'Deskside asks which field is the category';
    case 'waiting':
      return waitWords(triage.cause, sayTold(triage.label)).title;
    case 'suggestion': {
      const lines = linesOf(view, triage);
      if (!hasWork(lines)) return view.note === undefined ? quietText(lines) : noteText(view.note);
      const told = lines.map(lineText).filter((text) => text !== '');
      return `Suggestion. ${told.join('. ')}`;
    }
    case 'closed':
      return CLOSED;
    case 'no-fit':
      return 'No value fits';
    case 'accepted':
      return `${acceptedText(triage.decision)}. ${becameText(triage.decision, view)}`;
    case 'dismissed':
      return 'Dismissed. Nothing was changed on the ticket.';
    case 'failed':
      return triage.error.code === 'limit-reached' ? sentenceOn(view, triage.error) : describeError(triage.error).title;
  }
}
