import { describeError } from './error-text';
import { hides, moreNotesThanData, type DeskHealth, type DeskTabHealth } from './health';
import { listText } from './words/formats';
import { say, speaker } from './words/say';
import { sayTold } from './words/say-phrase';

/**
 * `good`: all that is looked for was found. `partly`: the ticket was read, something is missing. `bad`: the ticket could not be
 * read. `waiting`: nothing was read yet. `reload`: nothing of ours runs in that tab.
 */
export type Verdict = 'good' | 'partly' | 'bad' | 'waiting' | 'no-ticket' | 'reload';

export const sourceWords = (source: NonNullable<DeskHealth['source']>): string => say(`health.source.${source}`);

/** A part as the reader calls it; one that only a description names stays as it is there. Reports have the name itself. */
export function partName(name: string): string {
  const key = `health.part.${name.replaceAll(' ', '-')}`;
  const said = speaker().say(key);
  return said === key ? name : said;
}

/** The ticket was read; what it holds stands in the way of a suggestion. */
const wasRead = new Set(['nothing-public', 'visibility-unknown']);

const isMissing = ({ state, optional = false }: DeskHealth['page'][number]): boolean =>
  state === 'ambiguous' || (state === 'missing' && !optional);

/** Names of what should be there and is not, each once. */
const notFound = ({ read, page }: DeskHealth): string[] => [
  ...new Set([
    ...Object.entries(read).flatMap(([name, state]) => (state === 'found' ? [] : [name])),
    ...page.filter(isMissing).map(({ name }) => name),
  ]),
];

export function verdictOf({ health, silent }: DeskTabHealth): Verdict {
  if (health === null) return silent ? 'reload' : 'no-ticket';
  const { error, source, page } = health;
  if (error !== null && !wasRead.has(error.code)) return 'bad';
  if (source === null || page.some((part) => part.essential && part.state !== 'found')) return 'waiting';
  const sure = error?.code !== 'visibility-unknown' && health.messages.unknown === 0;
  return sure && source !== 'page' && notFound(health).length === 0 ? 'good' : 'partly';
}

const listed = (names: readonly string[]): string => listText(names.map(partName));

/** A page that changed much would fill the popup; the report has them all. */
const SHORT = 3;
const inShort = (names: readonly string[]): string =>
  names.length <= SHORT + 1
    ? say('health.not-found', { parts: listed(names) })
    : say('health.not-found-more', {
        parts: listText(names.slice(0, SHORT).map(partName), 'unit'),
        count: names.length - SHORT,
      });

function whyBad({ error, read }: DeskHealth): string {
  if (error === null) return say('health.bad');
  if (!hides(error)) return describeError(error).sentence;
  if (error.code === 'not-the-same-ticket') return say('health.bad-another');
  const names = (typeof error.detail === 'string' ? error.detail : 'ticket').split(', ');
  const parts = listed(names);
  return names.every((name) => read[name] === 'ambiguous')
    ? say('health.bad-unsure', { parts })
    : say('health.bad-missing', { parts });
}

function howMuch(health: DeskHealth): string {
  const { source, messages, error } = health;
  const missing = notFound(health);
  return [
    say(source === 'page' ? 'health.read-from-page' : 'health.read'),
    ...(missing.length > 0 ? [inShort(missing)] : []),
    ...(messages.unknown > 0 || error?.code === 'visibility-unknown' ? [say('health.not-proven')] : []),
    ...(Object.keys(health.evidence).some((evidence) => evidence.includes(moreNotesThanData))
      ? [say('health.more-notes')]
      : []),
  ].reduce((first, second) => say('health.then', { first, second }));
}

/** One sentence or two for a person, with the desk's name and nothing of the ticket. */
export function healthSentence(tab: DeskTabHealth): string {
  const { health } = tab;
  const what = (): string => {
    switch (verdictOf(tab)) {
      case 'good':
        return say('health.good', { source: sourceWords(health?.source ?? 'json') });
      case 'partly':
        return health === null ? '' : howMuch(health);
      case 'bad':
        return health === null ? '' : whyBad(health);
      case 'waiting':
        return say(health?.reading === true ? 'health.reading' : 'health.nothing-read');
      case 'no-ticket':
        return say('health.no-ticket');
      case 'reload':
        return say('health.reload');
    }
  };
  const desk = sayTold(tab.name);
  return say(health?.notesOnly === true ? 'health.of-desk-notes-only' : 'health.of-desk', { desk, what: what() });
}
