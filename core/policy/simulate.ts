import { featureIds, features, isSwitchedOn, type Feature } from '../features';
import { colourOf, isUsedUp, shareOf, WARN_AT, type LimitColour } from '../limits';
import { defaultSettings, type Settings } from '../settings';
import { listText } from '../words/formats';
import { say } from '../words/say';
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

const scopes: Readonly<Record<AccessScope, PolicyKey>> = {
  user: 'access.users',
  group: 'access.groups',
  organisation: 'access.organisations',
  'ticket-type': 'access.ticketTypes',
};

const onTicket = (tone: Line['tone'], sentence: string, key: PolicyKey | null): Line => ({
  about: say('simulate.about.ticket'),
  tone,
  sentence,
  key,
});

/** Whether anything appears on the ticket, and what decides that. */
function presence({ settings, rules, keys }: Effective, { desk, admissionFacts }: Persona): Line {
  if (rules.gate === 'unlicensed') return onTicket('no', say('simulate.ticket.not-licensed'), 'licensed');
  if (rules.gate === 'paused') return onTicket('no', say('simulate.ticket.paused'), 'enabled');
  if (!settings.enabled)
    return onTicket(
      'no',
      say(keys.enabled.source === 'you' ? 'simulate.ticket.off' : 'simulate.ticket.not-on-yet'),
      null,
    );
  const url = urlOf(desk);
  if (
    rules.allowed.desks !== null &&
    (url === null || !rules.allowed.desks.some((pattern) => hostMatches(pattern, url)))
  )
    return onTicket(
      'no',
      desk === '' ? say('simulate.ticket.this-desk-not-allowed') : say('simulate.ticket.desk-not-allowed', { desk }),
      'allowed.desks',
    );
  const refused = refusedBy(rules, admissionFacts);
  if (refused !== null) return onTicket('no', say(`simulate.not-admitted.${refused}`), scopes[refused]);
  const deciding = rules.provisioned && keys.enabled.source === 'policy' ? 'provisioned' : null;
  return onTicket(
    'yes',
    say(
      `simulate.on.${deciding === null ? 'by-person' : 'by-policy'}${asksForAdmissionFacts(rules) ? '-admitted' : ''}`,
    ),
    deciding,
  );
}

/** What a feature does, or why it does nothing. What is off until somebody wants it is no loss while nobody does. */
function ability({ settings, keys }: Effective, wanted: Settings['capabilities'], feature: Feature): Line {
  const { byDefault, needs } = features[feature];
  const about = say(`simulate.${feature}.name`);
  if (isSwitchedOn(settings.capabilities, feature))
    return { about, tone: 'yes', sentence: say(`simulate.${feature}.on`), key: null };
  const { source, policyKey } = keys[`capabilities.${feature}`];
  const off = (sentence: string, key: PolicyKey | null): Line => ({
    about,
    tone: byDefault || wanted[feature] ? 'no' : 'plain',
    sentence,
    key,
  });
  if (source === 'policy') return off(say(`simulate.${feature}.off-by-policy`), policyKey);
  if (needs !== null && settings.capabilities[feature]) return off(say('simulate.watch.needs-triage'), null);
  return source === 'default'
    ? off(say(`simulate.${feature}.off-yet`), null)
    : off(say(`simulate.${feature}.off-by-person`), null);
}

const abilities = (effective: Effective, wanted: Settings['capabilities']): readonly Line[] =>
  featureIds.map((feature) => ability(effective, wanted, feature));

const quoted = (name: string): string => say('simulate.quoted', { name });

/** Which views are watched where the organisation says so, for whoever has it switched on. */
function watchedLines({ settings, rules: { watchedViews } }: Effective): readonly Line[] {
  if (watchedViews === null || !isSwitchedOn(settings.capabilities, 'watch')) return [];
  return [
    {
      about: say('simulate.about.views'),
      tone: watchedViews.length === 0 ? 'no' : 'plain',
      sentence:
        watchedViews.length === 0
          ? say('simulate.views.none')
          : say('simulate.views.named', { views: listText(watchedViews.map(quoted)) }),
      key: 'watchedViews',
    },
  ];
}

/** Which desks the organisation describes, and which of its texts count for nothing. */
function describedLines({ rules: { deskDescriptions } }: Effective): readonly Line[] {
  const about = say('simulate.about.desks');
  const read = deskDescriptions.map(readText);
  const names = read.flatMap((one) => (one.is === 'right' ? [quoted(one.name)] : []));
  const wrong = read.flatMap((one, index) => (one.is === 'wrong' ? [String(index + 1)] : []));
  const told: Line = {
    about,
    tone: 'plain',
    sentence: say('simulate.desks.used', { names: listText(names) }),
    key: 'deskDescriptions',
  };
  const passed: Line = {
    about,
    tone: 'no',
    sentence: say('simulate.desks.passed-over', { count: wrong.length, numbers: listText(wrong) }),
    key: 'deskDescriptions',
  };
  return [...(names.length > 0 ? [told] : []), ...(wrong.length > 0 ? [passed] : [])];
}

function quota({ settings, keys }: Effective, used: number): { readonly line: Line; readonly bar: Simulation['bar'] } {
  const limit = settings.limits.tokensPerMonth;
  const { source, policyKey } = keys['limits.tokensPerMonth'];
  const key = source === 'policy' ? policyKey : null;
  const share = shareOf({ used, limit });
  if (limit === null || share === null)
    return {
      line: {
        about: say('simulate.about.quota'),
        tone: 'plain',
        sentence: say('simulate.quota.none'),
        key: null,
      },
      bar: null,
    };
  const bar = { share, colour: colourOf(share) };
  const sentence = isUsedUp({ used, limit })
    ? say('simulate.quota.reached', { used, limit, day: settings.limits.resetDay })
    : say(share >= WARN_AT ? 'simulate.quota.bar-warned' : 'simulate.quota.bar', { used, limit, colour: bar.colour });
  return {
    line: { about: say('simulate.about.quota'), tone: isUsedUp({ used, limit }) ? 'no' : 'plain', sentence, key },
    bar,
  };
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
