import { agoText } from '../../../components/words';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import type { WatchedDesk, WatchView } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { whoOf } from '../../pages/managed/who';
import { wholeText } from '../../pages/numbers';

/** Watching takes itself up again, so here the person is not asked to. */
const goesOn: Partial<Record<DesksideError['code'], string>> = {
  'desk-rate-limited': 'The desk’s request limit is reached. Deskside waits and tries again.',
  'desk-unreachable': 'The desk could not be reached. Deskside tries again.',
  'desk-signed-out': 'The desk no longer accepts your session. Sign in again there; then it goes on.',
};

const whyItRests = (error: DesksideError | null): string =>
  error === null
    ? 'It is asked again in a few minutes.'
    : (goesOn[error.code] ?? `${describeAwayFromTicket(error)} Deskside tries again by itself.`);

/** Why none is triaged anywhere; null where the page says it already: Deskside is off. */
export function problemWords(problem: DesksideError): string | null {
  if (problem.code === 'off') return null;
  return describeAwayFromTicket(problem);
}

const countWords = ({ toDo, ready }: WatchedDesk): string[] => [
  ...(toDo > 0 ? [`${wholeText(toDo)} to do`] : []),
  ...(ready > 0 ? [ready === 1 ? '1 waits for you' : `${wholeText(ready)} wait for you`] : []),
];

function standing(desk: WatchedDesk, { asks, problem }: WatchView, at: number): string {
  if (asks.length > 0) return 'Not begun: nothing is looked for before you agree, under “Start”';
  if (problem !== null) return `Paused. ${problemWords(problem) ?? 'Deskside is off.'}`;
  switch (desk.state) {
    case 'closed':
      return 'Goes on when a tab of this desk is open';
    case 'resting':
      return `Resting. ${whyItRests(desk.error)}`;
    case 'watching':
      if (desk.named?.views.length === 0) return 'Nothing is watched here';
      return `Watching, ${desk.lookedAt === null ? 'not looked yet' : `last looked ${agoText(desk.lookedAt, at)}`}`;
  }
}

/** The organisation's views that this desk does not have. */
const missingWords = ({ named }: WatchedDesk): string[] =>
  named === undefined || named.missing.length === 0
    ? []
    : [`not found: ${named.missing.map((name) => `“${name}”`).join(', ')}`];

/** How far watching one desk is, in one line. */
export const watchedDeskWords = (desk: WatchedDesk, view: WatchView, at: number): string =>
  [standing(desk, view, at).replace(/\.$/, ''), ...countWords(desk), ...missingWords(desk)].join(' · ');

/** What is watched where the person chooses, or the organisation, and no desk has anything to watch yet. */
export function nothingWatchedWords(rules: Pick<Rules, 'organisation' | 'watchedViews'>): string {
  const { watchedViews } = rules;
  if (watchedViews === null)
    return 'No view is watched yet. Choose views on the page of your desk, under “Desks”. A desk has one once you have opened a ticket there.';
  return watchedViews.length === 0
    ? `No view is watched: set by ${whoOf(rules)}.`
    : `The views that are watched are set by ${whoOf(rules)}. It begins when Deskside has read a desk.`;
}

/** Whether somebody should look at that line. */
export const isInTheWay = (desk: WatchedDesk, { problem }: WatchView): boolean =>
  problem !== null || desk.state === 'resting';
