import { say, type WordKey } from '../../../core/words/say';
import { sayPhrase } from '../../../core/words/say-phrase';
import { listText } from '../../../core/words/formats';
import { agoText } from '../../../components/words';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import type { WatchedDesk, WatchView } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { byOf } from '../../pages/managed/words';

/** Watching takes itself up again, so here the person is not asked to. */
const goesOn: Partial<Record<DesksideError['code'], WordKey>> = {
  'desk-rate-limited': 'watch.rate-limited',
  'desk-unreachable': 'watch.unreachable',
  'desk-signed-out': 'watch.signed-out',
};

function whyItRests(error: DesksideError | null): string {
  if (error === null) return say('watch.asked-again');
  const key = goesOn[error.code];
  return key === undefined ? say('watch.tries-again', { problem: describeAwayFromTicket(error) }) : sayPhrase({ key });
}

/** Why none is triaged anywhere; null where the page says it already: Deskside is off. */
export function problemWords(problem: DesksideError): string | null {
  if (problem.code === 'off') return null;
  return describeAwayFromTicket(problem);
}

const countWords = ({ toDo, ready }: WatchedDesk): string[] => [
  ...(toDo > 0 ? [say('watch.to-do', { count: toDo })] : []),
  ...(ready > 0 ? [say('watch.ready', { count: ready })] : []),
];

function standing(desk: WatchedDesk, { asks, problem }: WatchView, at: number): string {
  if (asks.length > 0) return say('watch.not-begun');
  if (problem !== null) return say('watch.paused', { why: problemWords(problem) ?? say('watch.off') });
  switch (desk.state) {
    case 'closed':
      return say('watch.closed');
    case 'resting':
      return say('watch.resting', { why: whyItRests(desk.error) });
    case 'watching':
      if (desk.named?.views.length === 0) return say('watch.nothing-here');
      return desk.lookedAt === null
        ? say('watch.not-looked')
        : say('watch.looked', { ago: agoText(desk.lookedAt, at) });
  }
}

/** The organisation's views that this desk does not have. */
const missingWords = ({ named }: WatchedDesk): string[] =>
  named === undefined || named.missing.length === 0
    ? []
    : [
        say('watch.missing', {
          names: listText(
            named.missing.map((name) => say('watch.quoted', { name })),
            'unit',
          ),
        }),
      ];

/** How far watching one desk is, in one line. */
export const watchedDeskWords = (desk: WatchedDesk, view: WatchView, at: number): string =>
  [standing(desk, view, at).replace(/[.。]$/u, ''), ...countWords(desk), ...missingWords(desk)].join(' · ');

/** What is watched where the person chooses, or the organisation, and no desk has anything to watch yet. */
export function nothingWatchedWords(rules: Pick<Rules, 'organisation' | 'watchedViews'>): string {
  const { watchedViews } = rules;
  if (watchedViews === null) return say('watch.no-view');
  return watchedViews.length === 0
    ? say('watch.no-view-set', { by: byOf(rules) })
    : say('watch.views-set', { by: byOf(rules) });
}

/** Whether somebody should look at that line. */
export const isInTheWay = (desk: WatchedDesk, { problem }: WatchView): boolean =>
  problem !== null || desk.state === 'resting';
