import type { DeskSummary } from '../../../core/messages';
import { deskParts, isHost, type DeskPart, type SettingsPage } from '../../../core/settings-address';
import { pageTitle, placeTitle, placeWords, settingsTable } from './table';

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

type Desk = Pick<DeskSummary, 'origin' | 'custom' | 'desk' | 'catalogue'>;

/** Whether a desk has a part now: what is set by its fields is there once they were read. */
export function hasPart({ custom, desk, catalogue }: Desk, part: DeskPart): boolean {
  if (part === 'access' || part === 'health') return true;
  return part === 'description' ? custom && (desk === null || desk === 'described') : catalogue !== null;
}

const partOf = (at: string): DeskPart | undefined => deskParts.find((part) => at === `desks/*/${part}`);

/** Everything that can be found, with what each known desk has of its own. */
export const findable = (desks: readonly Desk[]): readonly Found[] =>
  settingsTable.flatMap(({ at, lock }): Found[] => {
    const [page, title, words] = [pageTitle(pageOf(at)), placeTitle(at), placeWords(at)];
    const part = partOf(at);
    if (part === undefined) return [{ at, title, where: page, words, lock }];
    return desks
      .filter((desk) => hasPart(desk, part))
      .map(({ origin }) => new URL(origin).host)
      .filter(isHost)
      .map((host) => ({ at: `desks/${host}/${part}`, title, where: `${page} › ${host}`, words, lock }));
  });

const LONGEST = 100;

/** Without accents, so that `cle` finds `clé`. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLocaleLowerCase();

/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Every word that was typed begins a word of the setting; where words stand without spaces, it may stand anywhere. */
export function fits({ title, where, words }: Found, typed: string): boolean {
  const parts = plain(`${title} ${where} ${words}`).split(/[^\p{L}\p{N}]+/u);
  return plain(typed.slice(0, LONGEST))
    .split(/[^\p{L}\p{N}]+/u)
    .every((wanted) =>
      parts.some((part) => part.startsWith(wanted) || (UNSPACED.test(wanted) && part.includes(wanted))),
    );
}
