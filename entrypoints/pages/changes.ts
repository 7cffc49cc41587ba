import { say } from '../../core/words/say';
import { featureIds } from '../../core/features';
import { providerFacts, providerIds, type ProviderId } from '../../core/providers';
import { providerSettings, type Settings } from '../../core/settings';
import { languageName } from './sections/languages';
import { languageNames } from '../../core/words/languages';
import { aboutProvider, sentencesText } from './words';

/** One plain sentence per setting that became another one. */
const sentences: readonly {
  readonly of: (settings: Settings) => string | number | boolean | null;
  readonly told: (settings: Settings) => string;
}[] = [
  { of: (s) => s.enabled, told: (s) => say(s.enabled === true ? 'settings.changed.on' : 'settings.changed.off') },
  ...featureIds.map((id) => ({
    of: (s: Settings) => s.capabilities[id],
    told: (s: Settings) => say(s.capabilities[id] ? `settings.changed.${id}-on` : `settings.changed.${id}-off`),
  })),
  { of: (s) => s.provider, told: (s) => say('settings.changed.provider', aboutProvider(s.provider)) },
  {
    of: (s) => s.fallback,
    told: (s) =>
      s.fallback === null
        ? say('settings.changed.no-second')
        : say('settings.changed.second', aboutProvider(s.fallback)),
  },
  {
    of: (s) => s.examplesInPrompt,
    told: (s) => say(s.examplesInPrompt ? 'settings.changed.similar-on' : 'settings.changed.similar-off'),
  },
  {
    of: (s) => s.articlesInDrafts,
    told: (s) => say(s.articlesInDrafts ? 'settings.changed.articles-on' : 'settings.changed.articles-off'),
  },
  {
    of: (s) => s.macrosInDrafts,
    told: (s) => say(s.macrosInDrafts ? 'settings.changed.macros-on' : 'settings.changed.macros-off'),
  },
  { of: (s) => s.similar, told: (s) => say(`settings.changed.alike-${s.similar}`) },
  {
    of: (s) => s.summariseFrom,
    told: (s) =>
      s.summariseFrom === null
        ? say('settings.changed.summarise-press')
        : say('settings.changed.summarise-from', { count: s.summariseFrom }),
  },
  { of: (s) => s.redaction, told: (s) => say(`settings.changed.redaction-${s.redaction}`) },
  {
    of: (s) => s.learning.fromDecisions,
    told: (s) => say(s.learning.fromDecisions ? 'settings.changed.learns' : 'settings.changed.learns-not'),
  },
  {
    of: (s) => s.learning.retentionDays,
    told: (s) => say('settings.changed.keep', { days: s.learning.retentionDays }),
  },
  {
    of: (s) => s.limits.tokensPerMonth,
    told: (s) =>
      s.limits.tokensPerMonth === null
        ? say('settings.changed.no-limit')
        : say('settings.changed.limit', { tokens: s.limits.tokensPerMonth }),
  },
  { of: (s) => s.limits.resetDay, told: (s) => say('settings.changed.reset', { day: s.limits.resetDay }) },
  ...(['rules', 'tone', 'terms'] as const).map((part) => ({
    of: (s: Settings) => s.writing[part],
    told: (s: Settings) => say(`settings.changed.${s.writing[part] === '' ? 'no-' : ''}${part}`),
  })),
  {
    of: (s) => s.writing.language,
    told: (s) =>
      s.writing.language === ''
        ? say('settings.changed.customers-language')
        : say('settings.changed.draft-language', { language: languageName(s.writing.language) }),
  },
  {
    of: (s) => s.language,
    told: (s) =>
      s.language === 'browser'
        ? say('settings.changed.browsers-language')
        : say('settings.changed.language', { language: languageNames[s.language] }),
  },
];

/** A provider is named where more than the chosen one changed. */
function describeProvider(id: ProviderId, before: Settings, after: Settings): string[] {
  const [old, now] = [providerSettings(before, id), providerSettings(after, id)];
  const about = aboutProvider(id);
  const word = providerFacts[id].modelWord === 'Deployment' ? 'deployment' : 'model';
  const { address, model, contextChars: count } = now;
  const said: string[] = [];
  const suffix = id === after.provider ? '' : '-of';
  const no = model === '' ? 'no-' : '';
  if (old.address !== now.address) {
    const own = providerFacts[id].address === 'required' ? 'empty' : 'own';
    said.push(
      address === ''
        ? say(`settings.changed.address-${own}`, about)
        : say(`settings.changed.address${suffix}`, { ...about, address }),
    );
  }
  if (old.model !== now.model) said.push(say(`settings.changed.${no}model${suffix}`, { word, model, ...about }));
  if (old.contextChars !== now.contextChars)
    said.push(say(`settings.changed.sent${suffix === '' ? '' : '-to'}`, { count, ...about }));
  return said;
}

const changedKeys = <T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): number =>
  [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  ).length;

function describePrices(before: Settings, after: Settings): string[] {
  const changed = changedKeys(new Map(Object.entries(before.prices)), new Map(Object.entries(after.prices)));
  return changed === 0 ? [] : [say('settings.changed.prices', { count: changed })];
}

function describeDesk(origin: string, before: Settings, after: Settings): string[] {
  const [old, now] = [before.desks[origin], after.desks[origin]];
  const host = new URL(origin).host;
  const said: string[] = [];
  if (old?.categoryFieldId !== now?.categoryFieldId) said.push(say('settings.changed.category-field', { host }));
  const watched = now?.watched ?? [];
  if (JSON.stringify(old?.watched ?? []) !== JSON.stringify(watched))
    said.push(say('settings.changed.watched', { host, count: watched.length }));
  const texts = (settings: typeof now) =>
    new Map(
      Object.entries(settings?.descriptions ?? {}).flatMap(([field, options]) =>
        Object.entries(options).map(([option, text]) => [`${field}/${option}`, text]),
      ),
    );
  const changed = changedKeys(texts(old), texts(now));
  if (changed > 0) said.push(say('settings.changed.descriptions', { count: changed }));
  return said;
}

function describePause(origin: string, before: Settings, after: Settings): string[] {
  const { host } = new URL(origin);
  const [was, is] = [before.pauses[origin], after.pauses[origin]];
  if (was === is) return [];
  return [say(is === undefined ? 'settings.changed.goes-on' : 'settings.changed.paused', { host })];
}

/** What a save changed, in words; says so when nothing was different. */
export function describeChanges(before: Settings, after: Settings): string {
  const said = [
    ...sentences.filter(({ of }) => of(before) !== of(after)).map(({ told }) => told(after)),
    ...providerIds.flatMap((id) => describeProvider(id, before, after)),
    ...describePrices(before, after),
    ...[...new Set([...Object.keys(before.desks), ...Object.keys(after.desks)])].flatMap((origin) =>
      describeDesk(origin, before, after),
    ),
    ...[...new Set([...Object.keys(before.pauses), ...Object.keys(after.pauses)])].flatMap((origin) =>
      describePause(origin, before, after),
    ),
  ];
  return said.length === 0 ? say('settings.changed.nothing') : sentencesText(said);
}
