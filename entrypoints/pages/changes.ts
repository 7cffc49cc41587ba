import { featureName } from '../../core/feature-words';
import { featureIds } from '../../core/features';
import { providerFacts, providerIds, type ProviderId } from '../../core/providers';
import { providerSettings, type Settings } from '../../core/settings';
import { wholeText } from './numbers';
import { languageName } from './sections/languages';
import { nameOf, startWithCapital } from './words';

const onOff = (on: boolean): string => (on ? 'on' : 'off');

/** One plain sentence per setting that became another one. */
const sentences: readonly {
  readonly of: (settings: Settings) => string | number | boolean | null;
  readonly say: (settings: Settings) => string;
}[] = [
  { of: (s) => s.enabled, say: (s) => `Deskside is ${onOff(s.enabled === true)}.` },
  ...featureIds.map((id) => ({
    of: (s: Settings) => s.capabilities[id],
    say: (s: Settings) => `${featureName(id)} are switched ${onOff(s.capabilities[id])}.`,
  })),
  { of: (s) => s.provider, say: (s) => `Answers come from ${nameOf(s.provider)}.` },
  {
    of: (s) => s.fallback,
    say: (s) =>
      s.fallback === null
        ? 'Nobody answers when it is down.'
        : `${startWithCapital(nameOf(s.fallback))} answers when it is down.`,
  },
  {
    of: (s) => s.examplesInPrompt,
    say: (s) =>
      s.examplesInPrompt
        ? 'Similar tickets go along with a question.'
        : 'Similar tickets no longer go along with a question.',
  },
  {
    of: (s) => s.learning.fromDecisions,
    say: (s) =>
      s.learning.fromDecisions
        ? 'Deskside learns from your decisions.'
        : 'Deskside no longer learns from your decisions.',
  },
  { of: (s) => s.learning.retentionDays, say: (s) => `Data is kept for ${wholeText(s.learning.retentionDays)} days.` },
  {
    of: (s) => s.limits.tokensPerMonth,
    say: (s) =>
      s.limits.tokensPerMonth === null
        ? 'You set no monthly limit.'
        : `Your monthly limit is ${wholeText(s.limits.tokensPerMonth)} tokens.`,
  },
  { of: (s) => s.limits.resetDay, say: (s) => `Counting starts anew on day ${s.limits.resetDay} of the month.` },
  {
    of: (s) => s.writing.rules,
    say: (s) => (s.writing.rules === '' ? 'There are no house rules.' : 'The house rules were changed.'),
  },
  { of: (s) => s.writing.tone, say: (s) => (s.writing.tone === '' ? 'No tone is set.' : 'The tone was changed.') },
  {
    of: (s) => s.writing.language,
    say: (s) =>
      s.writing.language === ''
        ? 'Drafts are in the customer’s own language.'
        : `Drafts are in ${languageName(s.writing.language)}.`,
  },
];

const emptyAddress = (id: ProviderId): string =>
  providerFacts[id].address === 'required'
    ? `The address of ${nameOf(id)} is empty.`
    : `${startWithCapital(nameOf(id))}’s own address is used again.`;

/** A provider is named where more than the chosen one changed. */
function describeProvider(id: ProviderId, before: Settings, after: Settings): string[] {
  const [old, now] = [providerSettings(before, id), providerSettings(after, id)];
  const of = id === after.provider ? '' : ` of ${nameOf(id)}`;
  const word = providerFacts[id].modelWord.toLowerCase();
  const said: string[] = [];
  if (old.address !== now.address)
    said.push(now.address === '' ? emptyAddress(id) : `The address${of} is ${now.address}.`);
  if (old.model !== now.model)
    said.push(now.model === '' ? `No ${word}${of} is set.` : `The ${word}${of} is ${now.model}.`);
  if (old.contextChars !== now.contextChars)
    said.push(
      `At most ${wholeText(now.contextChars)} characters are sent${id === after.provider ? '' : ` to ${nameOf(id)}`}.`,
    );
  return said;
}

const changedKeys = <T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): number =>
  [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  ).length;

function describePrices(before: Settings, after: Settings): string[] {
  const changed = changedKeys(new Map(Object.entries(before.prices)), new Map(Object.entries(after.prices)));
  return changed === 0 ? [] : [changed === 1 ? 'One price was changed.' : `${changed} prices were changed.`];
}

function watchedWords(host: string, count: number): string {
  if (count === 0) return `No view of ${host} is watched.`;
  return count === 1 ? `One view of ${host} is watched.` : `${count} views of ${host} are watched.`;
}

function describeDesk(origin: string, before: Settings, after: Settings): string[] {
  const [old, now] = [before.desks[origin], after.desks[origin]];
  const host = new URL(origin).host;
  const said: string[] = [];
  if (old?.categoryFieldId !== now?.categoryFieldId) said.push(`The category field of ${host} was changed.`);
  const watched = now?.watched ?? [];
  if (JSON.stringify(old?.watched ?? []) !== JSON.stringify(watched)) said.push(watchedWords(host, watched.length));
  const texts = (settings: typeof now) =>
    new Map(
      Object.entries(settings?.descriptions ?? {}).flatMap(([field, options]) =>
        Object.entries(options).map(([option, text]) => [`${field}/${option}`, text]),
      ),
    );
  const changed = changedKeys(texts(old), texts(now));
  if (changed > 0) said.push(changed === 1 ? 'One description was changed.' : `${changed} descriptions were changed.`);
  return said;
}

function describePause(origin: string, before: Settings, after: Settings): string[] {
  const { host } = new URL(origin);
  const [was, is] = [before.pauses[origin], after.pauses[origin]];
  if (was === is) return [];
  return [is === undefined ? `Deskside goes on at ${host}.` : `Deskside is paused at ${host}.`];
}

/** What a save changed, in words; says so when nothing was different. */
export function describeChanges(before: Settings, after: Settings): string {
  const said = [
    ...sentences.filter(({ of }) => of(before) !== of(after)).map(({ say }) => say(after)),
    ...providerIds.flatMap((id) => describeProvider(id, before, after)),
    ...describePrices(before, after),
    ...[...new Set([...Object.keys(before.desks), ...Object.keys(after.desks)])].flatMap((origin) =>
      describeDesk(origin, before, after),
    ),
    ...[...new Set([...Object.keys(before.pauses), ...Object.keys(after.pauses)])].flatMap((origin) =>
      describePause(origin, before, after),
    ),
  ];
  return said.length === 0 ? 'Nothing was different.' : said.join(' ');
}
