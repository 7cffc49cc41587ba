import { say } from '../../../core/words/say';
import type { SettingsView } from '../../../core/messages';
import type { EffectiveKey } from '../../../core/policy/effective';
import { defaultSettings, providerSettings, type Settings } from '../../../core/settings';
import { byOf } from './who';

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
  say(kept ? 'managed.lock.set-kept' : 'managed.lock.set', { by });

/** Null where the person can change it. */
export function lockOf(view: Managed, key: LockKey): Lock | null {
  if (!view.managed.keys[key].locked) return null;
  return { says: lockWords(byOf(view.managed.rules), isKept(view, key)) };
}

/** The master switch, which only the state of the whole locks. */
export function switchLockOf({ managed: { gate, rules } }: Pick<SettingsView, 'managed'>): Lock | null {
  switch (gate) {
    case 'open':
      return null;
    case 'paused':
      return { says: say('managed.lock.paused', { by: byOf(rules) }) };
    case 'unlicensed':
      return { says: say('managed.lock.unlicensed', { by: byOf(rules) }) };
    case 'waiting':
      return { says: say('managed.lock.waiting') };
    case 'unreadable':
      return { says: say('managed.lock.unreadable') };
  }
}

/** A highest number that an organisation set. */
export interface Cap {
  readonly most: number;
  readonly by: string;
}

/** `At most 90 days, set by Acme Ltd.` `own`: what the person had chosen. */
export const capWords = ({ most, by }: Cap, unit: 'days' | 'tokens', mine: number | null): string =>
  mine !== null && mine > most
    ? say(`managed.cap-kept.${unit}`, { most, by, mine })
    : say(`managed.cap.${unit}`, { most, by });
