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
import { listText } from '../../core/words/formats';
import { say } from '../../core/words/say';

/** What was accepted, the last level of each: `Paper jam, High`. */
export const acceptedText = ({ applied }: Decision): string =>
  listText(
    applied.map(({ path }) => path.at(-1) ?? ''),
    'unit',
  ) || say('card.accepted');

/** The one line where there is nothing to do. */
export function quietText(lines: readonly Line[]): string {
  const right = lines.filter(({ place }) => place === 'right').map(({ field }) => field.title);
  if (right.length > 0)
    return right.length === lines.length
      ? say('card.quiet.set')
      : say('card.quiet.set-of', { fields: listText(right, 'unit') });
  if (lines.some(({ place }) => place === 'stays')) return say('card.suggested.nothing-to-change');
  return say('card.quiet.no-idea');
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
    return error.detail === undefined
      ? say('card.not-on-form.any')
      : say('card.not-on-form', { field: sayTold(error.detail) });
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
  return say('card.limit.share', { percent: Math.min(100, Math.floor(limit.share * 100)) });
}

/** What a screen reader is told of one line. */
function lineText({ field, choice, present, place, isOpen }: Line): string {
  if (choice === null || place === 'stays') return '';
  if (isOpen) return say('card.line.open', { field: field.title, count: bestOf(choice).length });
  const told = { field: field.title, value: pathText(choice.path) };
  if (place === 'right') return say('card.line.right', told);
  if (place === 'chosen') return say('card.line.chosen', told);
  return present?.path.length
    ? say('card.line.yours-instead', { ...told, present: pathText(present.path) })
    : say('card.line.yours', told);
}

/** One sentence after the other. */
const inTurn = (lines: readonly string[]): string =>
  lines.reduce((first, next) => (first === '' ? next : say('card.and-then', { first, next })), '');

/** One short line for screen readers whenever the state changes. */
export function cardStatus(view: CardView): string {
  const { triage } = view;
  switch (triage.is) {
    case 'off':
    case 'not-allowed':
      return '';
    case 'reading':
      return say('card.status.reading');
    case 'first-use':
      return say('card.status.first-use');
    case 'choose-field':
      return say('card.status.choose-field');
    case 'waiting':
      return waitWords(triage.cause, triage.label).title;
    case 'suggestion': {
      const lines = linesOf(view, triage);
      if (!hasWork(lines)) return view.note === undefined ? quietText(lines) : noteText(view.note);
      return say('card.status.suggestion', { lines: inTurn(lines.map(lineText).filter((text) => text !== '')) });
    }
    case 'closed':
      return say('card.quiet.closed');
    case 'no-fit':
      return say('card.no-fit.title');
    case 'accepted':
      return inTurn([acceptedText(triage.decision), becameText(triage.decision, view)]);
    case 'dismissed':
      return say('card.dismissed.status');
    case 'failed':
      return triage.error.code === 'limit-reached' ? sentenceOn(view, triage.error) : describeError(triage.error).title;
  }
}
