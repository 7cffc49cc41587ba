import { say } from '../../../core/words/say';
import type { SettingsPage, SettingsSpot } from '../../../core/settings-address';
import type { LockKey } from '../../pages/managed/lock-words';

export const pageTitle = (page: SettingsPage): string => say(`shell.page.${page}`);

export interface SettingEntry {
  readonly at: Exclude<SettingsSpot, SettingsPage>;
  /** What an organisation can set there. */
  readonly lock?: LockKey;
}

/** Every setting and every action that has an address: what the search finds, and what the tests walk through. */
export const settingsTable: readonly SettingEntry[] = [
  { at: 'start/on' },
  {
    at: 'start/suggestions',
    lock: 'capabilities.triage',
  },
  { at: 'start/drafts', lock: 'capabilities.draft' },
  {
    at: 'start/watch',
    lock: 'capabilities.watch',
  },
  { at: 'start/language', lock: 'language' },
  {
    at: 'answers/provider',
    lock: 'provider',
  },
  {
    at: 'answers/address',
    lock: 'provider.address',
  },
  { at: 'answers/key' },
  { at: 'answers/model', lock: 'provider.model' },
  { at: 'answers/sent' },
  { at: 'answers/second', lock: 'fallback' },
  { at: 'answers/test' },
  { at: 'answers/passphrase' },
  {
    at: 'desks/add',
    lock: 'customDesks',
  },
  { at: 'desks/*/access' },
  { at: 'desks/*/fields' },
  { at: 'desks/*/meanings' },
  { at: 'desks/*/watch' },
  {
    at: 'desks/*/learning',
    lock: 'learning.fromSolved',
  },
  { at: 'desks/*/learned' },
  { at: 'desks/*/health' },
  { at: 'desks/*/description' },
  {
    at: 'writing/rules',
    lock: 'writing.rules',
  },
  { at: 'writing/tone', lock: 'writing.tone' },
  { at: 'writing/language', lock: 'writing.language' },
  { at: 'use/month' },
  { at: 'use/prices' },
  { at: 'use/limit' },
  { at: 'use/reset', lock: 'limits.resetDay' },
  {
    at: 'data/decisions',
    lock: 'learning.fromDecisions',
  },
  {
    at: 'data/similar',
    lock: 'examplesInPrompt',
  },
  { at: 'data/keep' },
  { at: 'data/export' },
  { at: 'data/erase' },
  {
    at: 'team/managed',
  },
  { at: 'team/studio' },
  { at: 'help/keyboard' },
  { at: 'help/health' },
  { at: 'help/versions' },
  { at: 'help/licences' },
];

/** As it stands beside the setting. */
export const placeTitle = (at: SettingEntry['at']): string => say(`place.title.${at}`);

/** Other words that people look for, with spaces between them. */
export const placeWords = (at: SettingEntry['at']): string => say(`place.words.${at}`);
