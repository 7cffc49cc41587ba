import { featureDoes, featureName } from '../feature-words';
import { featureIds, features, isSwitchedOn, type Feature } from '../features';
import { colourOf, isUsedUp, shareOf, type LimitColour } from '../limits';
import { defaultSettings, type Settings } from '../settings';
import { asksForAdmissionFacts, refusedBy, type AccessScope, type AdmissionFacts } from './access';
import type { Effective } from './effective';
import { hostMatches } from './hosts';
import { merge } from './merge';
import type { Policy } from './schema';
import type { PolicyKey } from './table';
import { readText } from './advice-descriptions';
import { answerLines } from './simulate-answer';
import { lockLines } from './simulate-locks';
import { urlOf } from './simulate-server';

/** A technician in front of a ticket, as somebody imagines them. */
export interface Persona {
  /** What the person has set. */
  readonly settings: Settings;
  /** They saved a key of their own for whatever provider is chosen. */
  readonly ownKey: boolean;
  /** Host of the help desk, e.g. `acme.zendesk.com`. */
  readonly desk: string;
  readonly admissionFacts: AdmissionFacts;
  /** Tokens used in this month. */
  readonly used: number;
}

/** One thing that the technician would see, and the key of the policy that decided it; null where the policy has no say. */
export interface Line {
  readonly about: string;
  readonly tone: 'yes' | 'no' | 'plain';
  readonly sentence: string;
  readonly key: PolicyKey | null;
}

export interface Simulation {
  /** Something of Deskside appears on the ticket and may work. */
  readonly works: boolean;
  readonly lines: readonly Line[];
  /** The quota's bar; null without a limit. */
  readonly bar: { readonly share: number; readonly colour: LimitColour } | null;
}

const scopes: Readonly<Record<AccessScope, { readonly key: PolicyKey; readonly words: string }>> = {
  user: { key: 'access.users', words: 'this person is not among the people who are admitted' },
  group: { key: 'access.groups', words: 'none of this person’s groups is admitted' },
  organisation: { key: 'access.organisations', words: 'the ticket’s organisation is not admitted' },
  'ticket-type': { key: 'access.ticketTypes', words: 'the ticket’s type is not admitted' },
};

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const onTicket = (tone: Line['tone'], sentence: string, key: PolicyKey | null): Line => ({
  about: 'On the ticket',
  tone,
  sentence,
  key,
});

/** Whether anything appears on the ticket, and what decides that. */
function presence({ settings, rules, keys }: Effective, { desk, admissionFacts }: Persona): Line {
  if (rules.gate === 'unlicensed')
    return onTicket('no', 'Nothing of Deskside appears: it is not licensed.', 'licensed');
  if (rules.gate === 'paused')
    return onTicket(
      'no',
      'Nothing appears: Deskside is paused. The options and the popup say that the organisation paused it.',
      'enabled',
    );
  if (!settings.enabled)
    return onTicket(
      'no',
      keys.enabled.source === 'you'
        ? 'Nothing appears: the person switched Deskside off.'
        : 'Nothing appears until the person switches Deskside on in the options.',
      null,
    );
  const url = urlOf(desk);
  if (
    rules.allowed.desks !== null &&
    (url === null || !rules.allowed.desks.some((pattern) => hostMatches(pattern, url)))
  )
    return onTicket(
      'no',
      `Nothing appears on ${desk || 'this desk'}: it is not among the desks that are allowed.`,
      'allowed.desks',
    );
  const refused = refusedBy(rules, admissionFacts);
  if (refused !== null)
    return onTicket('no', `Nothing is read further or sent: ${scopes[refused].words}.`, scopes[refused].key);
  const deciding = rules.provisioned && keys.enabled.source === 'policy' ? 'provisioned' : null;
  return onTicket(
    'yes',
    `Deskside is on${deciding === null ? '' : ' without a visit to the options'}${asksForAdmissionFacts(rules) ? ', and this person and ticket are admitted' : ''}.`,
    deciding,
  );
}

/** What a feature does, or why it does nothing. What is off until somebody wants it is no loss while nobody does. */
function ability({ settings, keys }: Effective, wanted: Settings['capabilities'], feature: Feature): Line {
  const { byDefault, needs } = features[feature];
  const about = featureName(feature);
  if (isSwitchedOn(settings.capabilities, feature))
    return { about, tone: 'yes', sentence: `${featureDoes(feature)}.`, key: null };
  const { source, policyKey } = keys[`capabilities.${feature}`];
  const off = (sentence: string, key: PolicyKey | null): Line => ({
    about,
    tone: byDefault || wanted[feature] ? 'no' : 'plain',
    sentence,
    key,
  });
  if (source === 'policy') return off(`${about} are switched off by the policy.`, policyKey);
  if (needs !== null && settings.capabilities[feature])
    return off(`${about} are off, because they need ${featureName(needs).toLowerCase()}.`, null);
  return source === 'default'
    ? off(`${about} are off until the person switches them on.`, null)
    : off(`${about} are switched off by the person.`, null);
}

const abilities = (effective: Effective, wanted: Settings['capabilities']): readonly Line[] =>
  featureIds.map((feature) => ability(effective, wanted, feature));

/** Which views are watched where the organisation says so, for whoever has it switched on. */
function watchedLines({ settings, rules: { watchedViews } }: Effective): readonly Line[] {
  if (watchedViews === null || !isSwitchedOn(settings.capabilities, 'watch')) return [];
  const named = listed.format(watchedViews.map((name) => `“${name}”`));
  return [
    {
      about: 'Views',
      tone: watchedViews.length === 0 ? 'no' : 'plain',
      sentence:
        watchedViews.length === 0
          ? 'No view is watched, whatever the person chose.'
          : `Watched on every desk that has them, whatever the person chose: ${named}.`,
      key: 'watchedViews',
    },
  ];
}

/** Which desks the organisation describes, and which of its texts count for nothing. */
function describedLines({ rules: { deskDescriptions } }: Effective): readonly Line[] {
  const about = 'Other desks';
  const read = deskDescriptions.map(readText);
  const names = read.flatMap((one) => (one.is === 'right' ? [`“${one.name}”`] : []));
  const wrong = read.flatMap((one, index) => (one.is === 'wrong' ? [String(index + 1)] : []));
  const told: Line = {
    about,
    tone: 'plain',
    sentence: `Used at addresses that the person adds, where the pages fit: ${listed.format(names)}.`,
    key: 'deskDescriptions',
  };
  const passed: Line = {
    about,
    tone: 'no',
    sentence: `Passed over, because ${wrong.length === 1 ? 'it cannot be read: description' : 'they cannot be read: descriptions'} ${listed.format(wrong)}.`,
    key: 'deskDescriptions',
  };
  return [...(names.length > 0 ? [told] : []), ...(wrong.length > 0 ? [passed] : [])];
}

function quota({ settings, keys }: Effective, used: number): { readonly line: Line; readonly bar: Simulation['bar'] } {
  const limit = settings.limits.tokensPerMonth;
  const { source, policyKey } = keys['limits.tokensPerMonth'];
  const key = source === 'policy' ? policyKey : null;
  const number = new Intl.NumberFormat('en');
  const share = shareOf({ used, limit });
  if (limit === null || share === null)
    return {
      line: {
        about: 'Quota',
        tone: 'plain',
        sentence: 'There is no limit. Use is counted and shown without a percentage.',
        key: null,
      },
      bar: null,
    };
  const bar = { share, colour: colourOf(share) };
  const of = `${number.format(used)} of ${number.format(limit)} tokens`;
  const sentence = isUsedUp({ used, limit })
    ? `${of}: the limit is reached. Deskside pauses for this person until the month starts anew on day ${settings.limits.resetDay}, or the limit is raised.`
    : `${of}: the bar is ${bar.colour}${share >= 0.8 ? ', and the person is warned' : ''}.`;
  return { line: { about: 'Quota', tone: isUsedUp({ used, limit }) ? 'no' : 'plain', sentence, key }, bar };
}

/** What a technician would see under a policy, in sentences. `null`: there is no policy. */
export function simulate(policy: Policy | null, persona: Persona): Simulation {
  const effective = merge(
    policy === null ? { is: 'none' } : { is: 'known', policy },
    persona.settings,
    defaultSettings(),
  );
  const first = presence(effective, persona);
  if (first.tone === 'no') return { works: false, lines: [first, ...lockLines(effective)], bar: null };
  const { lines: answers, works } = answerLines(effective, persona);
  const { line, bar } = quota(effective, persona.used);
  return {
    works:
      works &&
      line.tone !== 'no' &&
      featureIds.some((feature) => isSwitchedOn(effective.settings.capabilities, feature)),
    lines: [
      first,
      ...abilities(effective, persona.settings.capabilities),
      ...watchedLines(effective),
      ...describedLines(effective),
      ...answers,
      line,
      ...lockLines(effective),
    ],
    bar,
  };
}
