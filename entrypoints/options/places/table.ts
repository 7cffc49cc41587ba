import { say } from '../../../core/words/say';
import {
  deskParts,
  settingsPages,
  settingsParts,
  type SettingsPage,
  type SettingsSpot,
} from '../../../core/settings-address';
import type { LockKey } from '../../pages/managed/words';

export const pageTitle = (page: SettingsPage): string => say(`shell.page.${page}`);

export interface SettingEntry {
  readonly at: Exclude<SettingsSpot, SettingsPage>;
  /** What an organisation can set there. */
  readonly lock: LockKey | undefined;
}

type At = SettingEntry['at'];

const locks: Readonly<Partial<Record<At, LockKey>>> = {
  'start/suggestions': 'capabilities.triage',
  'start/drafts': 'capabilities.draft',
  'start/summaries': 'capabilities.summary',
  'start/watch': 'capabilities.watch',
  'start/language': 'language',
  'answers/provider': 'provider',
  'answers/address': 'provider.address',
  'answers/model': 'provider.model',
  'answers/second': 'fallback',
  'desks/add': 'customDesks',
  'desks/*/learning': 'learning.fromSolved',
  'writing/rules': 'writing.rules',
  'writing/tone': 'writing.tone',
  'writing/language': 'writing.language',
  'writing/terms': 'writing.terms',
  'writing/articles': 'articlesInDrafts',
  'writing/macros': 'macrosInDrafts',
  'use/reset': 'limits.resetDay',
  'data/decisions': 'learning.fromDecisions',
  'data/similar': 'examplesInPrompt',
  'data/redaction': 'redaction',
  'data/texts': 'keepRequestTexts',
  'data/each': 'askEachRequest',
  'data/notes': 'analysisNote',
  'data/reports': 'errorNote',
};

/** Every setting and every action that has an address: what the search finds, and what the tests walk through. */
export const settingsTable: readonly SettingEntry[] = settingsPages
  .flatMap((page) => [
    ...settingsParts[page].map((part) => `${page}/${part}` as At),
    ...(page === 'desks' ? deskParts.map((part): At => `desks/*/${part}`) : []),
  ])
  .map((at) => ({ at, lock: locks[at] }));

/** As it stands beside the setting. */
export const placeTitle = (at: SettingEntry['at']): string => say(`place.title.${at}`);

/** Other words that people look for, with spaces between them. */
export const placeWords = (at: SettingEntry['at']): string => say(`place.words.${at}`);
