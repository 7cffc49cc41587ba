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

/** The master switch has words of its own. */
export type LockKey = Exclude<EffectiveKey, 'enabled'>;

/** What the person stored where a setting is theirs too; undefined where it is not. `id`: the provider that counts now. */
function own(settings: Settings, key: LockKey, id: Settings['provider']): unknown {
  if (key === 'provider.address') return providerSettings(settings, id).address;
  if (key === 'provider.model') return providerSettings(settings, id).model;
  return key
    .split('.')
    .reduce<unknown>(
      (group, name) =>
        typeof group === 'object' && group !== null ? (group as Readonly<Record<string, unknown>>)[name] : undefined,
      settings,
    );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the person once chose something else than what counts now. */
function isKept({ settings, effective, managed }: Managed, key: LockKey): boolean {
  const mine = own(settings, key, effective.provider);
  return (
    mine !== undefined &&
    !same(mine, managed.keys[key].value) &&
    !same(mine, own(defaultSettings(), key, effective.provider))
  );
}

export const lockWords = (by: string, kept: boolean): string =>
  `Set by ${by}.${kept ? ' Your own choice is kept.' : ''}`;

/** Null where the person can change it. */
export function lockOf(view: Managed, key: LockKey): Lock | null {
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
