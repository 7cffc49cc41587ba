import { columnOf } from '../../core/queue-views';
import type { QueueDesk, QueueRow, RowChoice } from '../../core/queue-panel';
import { bandOf } from '../../core/suggestion';
import { foldName } from '../../core/value-search';
import { agoText, confidenceText } from '../../components/words';
import { dateText } from '../../core/words/formats';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `3 h`; empty where it is not known. */
export function ageText(iso: string | null, now: number): string {
  const passed = iso === null ? NaN : Math.max(0, now - Date.parse(iso));
  if (Number.isNaN(passed)) return '';
  if (passed < HOUR) return say('queue.age.minutes', { count: Math.floor(passed / MINUTE) });
  if (passed < DAY) return say('queue.age.hours', { count: Math.floor(passed / HOUR) });
  return say('queue.age.days', { count: Math.floor(passed / DAY) });
}

/** A moment in the near future or past: the time where it is today, else the day too. */
export function momentText(iso: string, now = Date.now()): string {
  const at = Date.parse(iso);
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return dateText(at, {
    ...(today ? {} : { weekday: 'short', day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** Levels as people read them. */
export const pathText = (path: readonly string[]): string => path.join(' › ');

/** What the desk's own word means on the board; null where it is not known, or says the same. */
export function meaningText({ status, statusName }: Pick<QueueRow, 'status' | 'statusName'>): string | null {
  const column = columnOf(status);
  if (column === null) return null;
  const meaning = say(`queue.column.${column}`);
  return foldName(meaning) === foldName(statusName) ? null : meaning;
}

/** The desk's word; ours where it tells none. */
export const statusText = ({ status, statusName }: Pick<QueueRow, 'status' | 'statusName'>): string =>
  statusName !== '' ? statusName : say(`queue.status.${status ?? 'unknown'}`);

/** `High · 4`: the desk's word and its place; null where neither is known. */
export function priorityText({ priority, priorityName }: Pick<QueueRow, 'priority' | 'priorityName'>): string | null {
  if (priority === null) return priorityName;
  return say('queue.priority.level', { priority: priorityName ?? say(`queue.priority.${priority}`), level: priority });
}

/** The first suggested value that still waits for a person, the category's before others. */
export function undecided({ suggestion }: QueueRow): RowChoice | undefined {
  if (suggestion === null || suggestion.decision !== null) return undefined;
  return suggestion.choices.find(({ place }) => place !== 'right');
}

/** `Very likely · 93 %`; no number where it is not sure. */
export const sureText = (confidence: number): string =>
  bandOf(confidence) === 'not-sure' ? say('parts.band.not-sure') : confidenceText(confidence);

/** What is said of a suggestion that asks for nothing; null where one waits. */
export function settledText(row: QueueRow): string | null {
  const { suggestion } = row;
  if (suggestion === null) return null;
  if (suggestion.decision !== null) return say(`queue.suggestion.${suggestion.decision}`);
  if (suggestion.choices.length === 0) return say('queue.suggestion.nothing-fits');
  return undecided(row) === undefined ? say('queue.suggestion.right') : null;
}

type Named = Pick<QueueDesk, 'origin' | 'host' | 'name'>;

/** A desk by its product's name; by its host where two have the same name. */
export function deskLabel(desk: Named, all: readonly Named[]): string {
  const name = sayTold(desk.name);
  return all.some((other) => other.origin !== desk.origin && sayTold(other.name) === name) ? desk.host : name;
}

/** A row as it is read out: whole sentences. `desk`: only where there are several. */
export function rowSentences(row: QueueRow, desk: string | null, now: number): string {
  const waiting = undecided(row);
  const settled = settledText(row);
  const { number, subject, requesterName: requester, priority, priorityName, category } = row;
  return [
    requester === ''
      ? say('queue.row.no-requester', { number, subject })
      : say('queue.row', { number, subject, requester }),
    say('queue.row.status', { status: [statusText(row), meaningText(row)].filter((word) => word !== null).join(', ') }),
    priority !== null
      ? say('queue.row.priority', { priority: priorityName ?? say(`queue.priority.${priority}`), level: priority })
      : priorityName !== null && say('queue.row.priority-word', { priority: priorityName }),
    row.assigneeName !== null && say('queue.row.assignee', { assignee: row.assigneeName }),
    category !== null && category.length > 0 && say('queue.row.category', { category: pathText(category) }),
    waiting !== undefined &&
      say('queue.row.suggested', { value: pathText(waiting.path), sure: sureText(waiting.confidence) }),
    settled !== null && settled,
    row.snoozedUntil !== null && say('queue.row.snoozed', { when: momentText(row.snoozedUntil, now) }),
    row.back !== null && say(`queue.state.back.${row.back}-long`),
    row.createdAt !== null && say('queue.row.age', { ago: agoText(row.createdAt, now) }),
    desk !== null && say('queue.row.desk', { desk }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
