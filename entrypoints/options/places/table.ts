import type { SettingsPage, SettingsSpot } from '../../../core/settings-address';
import type { LockKey } from '../../pages/managed/lock-words';

export const pageTitles: Readonly<Record<SettingsPage, string>> = {
  start: 'Start',
  answers: 'Answers',
  desks: 'Desks',
  writing: 'Writing',
  use: 'Use and limit',
  data: 'Data',
  team: 'Team',
  help: 'Help',
};

export interface SettingEntry {
  readonly at: Exclude<SettingsSpot, SettingsPage>;
  /** As it stands beside the setting. */
  readonly title: string;
  /** Other words that people look for. */
  readonly words: string;
  /** What an organisation can set there. */
  readonly lock?: LockKey;
}

/** Every setting and every action that has an address: what the search finds, and what the tests walk through. */
export const settingsTable: readonly SettingEntry[] = [
  { at: 'start/on', title: 'Deskside', words: 'on off switch enable disable pause' },
  {
    at: 'start/suggestions',
    title: 'Suggestions',
    words: 'triage card category priority',
    lock: 'capabilities.triage',
  },
  { at: 'start/drafts', title: 'Draft replies', words: 'reply answer write draft', lock: 'capabilities.draft' },
  {
    at: 'start/watch',
    title: 'Tickets that you did not open',
    words: 'watch triage queue views background unopened',
    lock: 'capabilities.watch',
  },
  {
    at: 'answers/provider',
    title: 'Provider',
    words: 'who answers model openai anthropic ollama azure mistral openrouter lm studio local cloud ai on this device',
    lock: 'provider',
  },
  {
    at: 'answers/address',
    title: 'Address',
    words: 'url server endpoint host base gateway proxy',
    lock: 'provider.address',
  },
  { at: 'answers/key', title: 'Key', words: 'api key token secret password sign in' },
  { at: 'answers/model', title: 'Model', words: 'llm deployment list of models', lock: 'provider.model' },
  { at: 'answers/sent', title: 'At most sent', words: 'context characters tokens length long conversation cut' },
  { at: 'answers/second', title: 'When it is down', words: 'fallback second provider backup', lock: 'fallback' },
  { at: 'answers/test', title: 'Test connection', words: 'check try try out diagnose cors origin' },
  { at: 'answers/passphrase', title: 'Passphrase', words: 'encrypt lock unlock password vault' },
  {
    at: 'desks/add',
    title: 'Add a desk',
    words: 'own domain help desk address new zendesk freshdesk halopsa',
    lock: 'customDesks',
  },
  { at: 'desks/*/access', title: 'Access', words: 'permission grant allow remove open' },
  { at: 'desks/*/fields', title: 'Category field', words: 'fields category refresh form read again' },
  { at: 'desks/*/meanings', title: 'Descriptions', words: 'meanings values categories explain' },
  { at: 'desks/*/watch', title: 'Views that are watched', words: 'queue watch triage' },
  {
    at: 'desks/*/learning',
    title: 'Learn from solved tickets',
    words: 'train teach history',
    lock: 'learning.fromSolved',
  },
  { at: 'desks/*/learned', title: 'What it learned', words: 'examples remembered tickets delete one' },
  { at: 'desks/*/health', title: 'Health', words: 'broken not readable diagnose report' },
  { at: 'desks/*/description', title: 'How it is read', words: 'describe description selectors unknown desk' },
  {
    at: 'writing/rules',
    title: 'House rules',
    words: 'instructions signature sign prompt style guide',
    lock: 'writing.rules',
  },
  { at: 'writing/tone', title: 'Tone', words: 'style voice friendly formal', lock: 'writing.tone' },
  { at: 'writing/language', title: 'Language', words: 'translate english german', lock: 'writing.language' },
  { at: 'use/month', title: 'Use by month', words: 'usage cost money tokens requests bill spent' },
  { at: 'use/prices', title: 'Prices', words: 'cost money dollars per million tokens' },
  { at: 'use/limit', title: 'Monthly limit', words: 'budget cap quota tokens pause' },
  { at: 'use/reset', title: 'Starts anew on day', words: 'reset month billing period', lock: 'limits.resetDay' },
  {
    at: 'data/decisions',
    title: 'Learn from my decisions',
    words: 'privacy keep examples',
    lock: 'learning.fromDecisions',
  },
  {
    at: 'data/similar',
    title: 'Similar tickets in the question',
    words: 'examples prompt privacy',
    lock: 'examplesInPrompt',
  },
  { at: 'data/keep', title: 'Keep data for (days)', words: 'retention delete old privacy gdpr' },
  { at: 'data/export', title: 'Export', words: 'download backup json copy' },
  { at: 'data/erase', title: 'Erase', words: 'delete remove reset clear storage full privacy gdpr' },
  {
    at: 'team/managed',
    title: 'What the organisation set',
    words: 'policy managed administrator locked export effective',
  },
  { at: 'team/studio', title: 'Policy studio', words: 'administrator team lead deploy rollout intune gpo' },
  { at: 'help/keyboard', title: 'Keyboard', words: 'shortcuts keys hotkeys alt' },
  { at: 'help/health', title: 'Desk health', words: 'broken diagnose report not readable support' },
  { at: 'help/versions', title: 'Versions', words: 'about version browser build' },
  { at: 'help/licences', title: 'Licences', words: 'license open source legal notices' },
];
