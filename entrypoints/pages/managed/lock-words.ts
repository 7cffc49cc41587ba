import type { SettingsView } from '../../../core/messages';
import type { EffectiveKey } from '../../../core/policy/effective';
import { defaultSettings, providerSettings, type Settings } from '../../../core/settings';
import { wholeText } from '../numbers';
import { whoOf } from './who';

/** A setting that the person cannot change. */
export interface Lock {
  /** Who set it, and whether the person's own choice is kept beside it. */
  readonly says: string;
}

type Managed = Pick<SettingsView, 'settings' | 'effective' | 'managed'>;

/** What the person stored, of the settings that are theirs too. `id`: the provider that counts now. */
const own: Readonly<Partial<Record<EffectiveKey, (settings: Settings, id: Settings['provider']) => unknown>>> = {
  'capabilities.triage': ({ capabilities }) => capabilities.triage,
  'capabilities.draft': ({ capabilities }) => capabilities.draft,
  provider: ({ provider }) => provider,
  'provider.address': (settings, id) => providerSettings(settings, id).address,
  'provider.model': (settings, id) => providerSettings(settings, id).model,
  fallback: ({ fallback }) => fallback,
  examplesInPrompt: ({ examplesInPrompt }) => examplesInPrompt,
  'learning.fromDecisions': ({ learning }) => learning.fromDecisions,
  'limits.resetDay': ({ limits }) => limits.resetDay,
  'writing.rules': ({ writing }) => writing.rules,
  'writing.tone': ({ writing }) => writing.tone,
  'writing.language': ({ writing }) => writing.language,
  customDesks: ({ customDesks }) => customDesks,
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the person once chose something else than what counts now. */
function isKept({ settings, effective, managed }: Managed, key: EffectiveKey): boolean {
  const of = own[key];
  if (of === undefined) return false;
  const mine = of(settings, effective.provider);
  return !same(mine, managed.keys[key].value) && !same(mine, of(defaultSettings(), effective.provider));
}

export const lockWords = (by: string, kept: boolean): string =>
  `Set by ${by}.${kept ? ' Your own choice is kept.' : ''}`;

/** Null where the person can change it. */
export function lockOf(view: Managed, key: EffectiveKey): Lock | null {
  if (!view.managed.keys[key].locked) return null;
  return { says: lockWords(whoOf(view.managed.rules), isKept(view, key)) };
}

/** The master switch, which only the state of the whole locks. */
export function switchLockOf({ managed: { gate, rules } }: Pick<SettingsView, 'managed'>): Lock | null {
  switch (gate) {
    case 'open':
      return null;
    case 'paused':
      return { says: `Paused by ${whoOf(rules)}. It goes on by itself when it is switched on again.` };
    case 'unlicensed':
      return { says: `Not part of what ${whoOf(rules)} has.` };
    case 'waiting':
      return { says: 'Waiting for the browser to say whether your organisation has set anything.' };
    case 'unreadable':
      return { says: 'The browser does not hand over what your organisation has set.' };
  }
}

/** A highest number that an organisation set. */
export interface Cap {
  readonly most: number;
  readonly by: string;
}

/** `At most 90 days, set by Acme Ltd.` `own`: what the person had chosen. */
export const capWords = ({ most, by }: Cap, unit: string, mine: number | null): string =>
  `At most ${wholeText(most)} ${unit}, set by ${by}.${mine !== null && mine > most ? ` Your own choice (${wholeText(mine)}) is kept.` : ''}`;
