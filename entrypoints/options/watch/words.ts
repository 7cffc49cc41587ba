import { agoText } from '../../../components/words';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import type { WatchedDesk, WatchView } from '../../../core/messages';
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
  if (asks.length > 0) return 'Not begun: nothing is looked for before you agree, under “On or off”';
  if (problem !== null) return `Paused. ${problemWords(problem) ?? 'Deskside is off.'}`;
  switch (desk.state) {
    case 'closed':
      return 'Goes on when a tab of this desk is open';
    case 'resting':
      return `Resting. ${whyItRests(desk.error)}`;
    case 'watching':
      return `Watching, ${desk.lookedAt === null ? 'not looked yet' : `last looked ${agoText(desk.lookedAt, at)}`}`;
  }
}

/** How far watching one desk is, in one line. */
export const watchedDeskWords = (desk: WatchedDesk, view: WatchView, at: number): string =>
  [standing(desk, view, at).replace(/\.$/, ''), ...countWords(desk)].join(' · ');

/** Whether somebody should look at that line. */
export const isInTheWay = (desk: WatchedDesk, { problem }: WatchView): boolean =>
  problem !== null || desk.state === 'resting';
