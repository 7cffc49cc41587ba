import { isHost, type SettingsPage } from '../../../core/settings-address';
import { pageTitles, settingsTable } from './table';

export interface Found {
  /** As `settingsPlace` writes it. */
  readonly at: string;
  readonly title: string;
  /** The page, and the desk where it is one's. */
  readonly where: string;
  readonly words: string;
  readonly lock: (typeof settingsTable)[number]['lock'];
}

const pageOf = (at: string): SettingsPage => at.split('/')[0] as SettingsPage;

/** Everything that can be found, with each desk's own settings. `hosts`: of the known desks. */
export const findable = (hosts: readonly string[]): readonly Found[] =>
  settingsTable.flatMap(({ at, title, words, lock }): Found[] => {
    const page = pageTitles[pageOf(at)];
    return at.includes('*')
      ? hosts
          .filter(isHost)
          .map((host) => ({ at: at.replace('*', host), title, where: `${page} › ${host}`, words, lock }))
      : [{ at, title, where: page, words, lock }];
  });

const LONGEST = 100;

/** Every word that was typed begins a word of the setting. */
export function fits({ title, where, words }: Found, typed: string): boolean {
  const parts = `${title} ${where} ${words}`.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed
    .slice(0, LONGEST)
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((wanted) => parts.some((part) => part.startsWith(wanted)));
}
