import { describeError } from './error-text';
import { hides, moreNotesThanData, type DeskHealth, type DeskTabHealth } from './health';

/**
 * `good`: all that is looked for was found. `partly`: the ticket was read, something is missing. `bad`: the ticket could not be
 * read. `waiting`: nothing was read yet. `reload`: nothing of ours runs in that tab.
 */
export type Verdict = 'good' | 'partly' | 'bad' | 'waiting' | 'no-ticket' | 'reload';

export const sourceWords: Readonly<Record<NonNullable<DeskHealth['source']>, string>> = {
  json: 'the desk’s own data',
  page: 'the page alone',
  observed: 'the data that the desk itself loaded',
};

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

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** A page that changed much would fill the popup; the report has them all. */
const SHORT = 3;
const inShort = (names: readonly string[]): string =>
  names.length <= SHORT + 1 ? listed(names) : `${names.slice(0, SHORT).join(', ')} and ${names.length - SHORT} more`;

function whyBad({ error, read }: DeskHealth): string {
  if (error === null) return 'the ticket could not be read.';
  if (!hides(error)) return describeError(error).sentence;
  if (error.code === 'not-the-same-ticket')
    return 'the page shows another ticket than its address. Deskside hides on this tab.';
  const names = (error.detail ?? 'ticket').split(', ');
  const unsure = names.every((name) => read[name] === 'ambiguous');
  return `the ${listed(names)} could not be ${unsure ? 'read with certainty' : 'found'}. Deskside hides on this tab.`;
}

function howMuch(health: DeskHealth): string {
  const { source, messages, error } = health;
  const missing = notFound(health);
  return [
    source === 'page' ? 'the ticket was read from the page, not from the desk’s own data.' : 'the ticket was read.',
    ...(missing.length > 0 ? [`Not found: ${inShort(missing)}.`] : []),
    ...(messages.unknown > 0 || error?.code === 'visibility-unknown'
      ? ['Not every message could be proven public or internal.']
      : []),
    ...(Object.keys(health.evidence).some((evidence) => evidence.includes(moreNotesThanData))
      ? ['The page shows more internal notes than the desk’s own data, so nothing of the conversation is used.']
      : []),
  ].join(' ');
}

/** One sentence or two for a person, with the desk's name and nothing of the ticket. */
export function healthSentence(tab: DeskTabHealth): string {
  const { health, name } = tab;
  const said = (): string => {
    switch (verdictOf(tab)) {
      case 'good':
        return `everything was read from ${sourceWords[health?.source ?? 'json']}.`;
      case 'partly':
        return health === null ? '' : howMuch(health);
      case 'bad':
        return health === null ? '' : whyBad(health);
      case 'waiting':
        return health?.reading === true ? 'the ticket is still being read.' : 'nothing was read yet.';
      case 'no-ticket':
        return 'no ticket is open in this tab.';
      case 'reload':
        return 'reload this tab once, so that Deskside can look at it.';
    }
  };
  const notes = health?.notesOnly === true ? ' You may write internal notes only, so no draft is offered.' : '';
  return `${name}: ${said()}${notes}`;
}
