import type { FieldOption } from '../../core/fields';
import { isEmptyQuery, searchValues } from '../../core/value-search';
import { say } from '../../core/words/say';

export interface Offer {
  readonly options: readonly FieldOption[];
  readonly meanings?: Readonly<Record<string, string>> | undefined;
  /** Option ids, best first. */
  readonly likely: readonly string[];
  /** Option ids, newest first. */
  readonly recent: readonly string[];
  /** What the ticket has now. */
  readonly now: string | null;
  /** What is chosen on the card. */
  readonly picked: string | null;
  /** Names a first entry that answers null: the field is left as it is. */
  readonly emptyText?: string | undefined;
}

/** One thing that can be taken, and where it stands, in px from the top of the list. */
export interface Entry {
  readonly key: string;
  /** Option id; null: the field is left as it is. */
  readonly id: string | null;
  readonly name: string;
  /** What it stands under, outermost first. */
  readonly above: readonly string[];
  /** Heading of what stands together while nothing is looked for; empty: it needs none. */
  readonly group: '' | 'likely' | 'recent' | 'all';
  /** What is to be known of it, said in one word beside it. */
  readonly word: '' | 'now' | 'picked' | 'likely';
  /** How many lines the name takes. */
  readonly lines: 1 | 2;
  /** Where its heading begins, or itself where it has none. */
  readonly from: number;
  readonly top: number;
  readonly end: number;
}

/** Heights in px; `picker.css` is written to these numbers and a test measures them. */
const LINE = 18;
const SMALL = 16;
const PADDING = 8;
const HEADING = 24;

/** The list is never higher. */
export const LIST_HEIGHT = 240;

export const px = (length: number | undefined): string | undefined =>
  length === undefined ? undefined : `${length}px`;

/** So few are seen at one glance: they keep the desk's order, which for a priority means something. */
const GLANCE = 6;

/** What can be taken, in the order in which it is shown. `linesFor` says how many lines a name needs beside a word. */
export function entriesFor(
  { options, meanings, now, picked, emptyText, ...offer }: Offer,
  query: string,
  linesFor: (name: string, word: string) => 1 | 2,
): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (id: string | null, path: readonly string[], group: Entry['group'], word: Entry['word']): void => {
    const name = path.at(-1) ?? '';
    const before = entries.at(-1);
    const from = before?.end ?? 0;
    const top = from + (group === (before?.group ?? '') ? 0 : HEADING);
    const lines = linesFor(name, word === '' ? '' : say(`card.picker.word.${word}`));
    const end = top + PADDING + lines * LINE + (path.length > 1 ? SMALL : 0);
    entries.push({
      key: `${group} ${id ?? ''}`,
      id,
      name,
      above: path.slice(0, -1),
      group,
      word,
      lines,
      from,
      top,
      end,
    });
  };

  const isOffered = new Set(options.map(({ id }) => id));
  const likely = new Set(offer.likely.filter((id) => isOffered.has(id)));
  const recent = new Set(offer.recent.filter((id) => isOffered.has(id) && !likely.has(id)));
  const first = options.length > GLANCE ? [...likely, ...recent] : [];
  const isEmpty = isEmptyQuery(query);
  if (isEmpty && emptyText !== undefined) add(null, [emptyText], '', picked === null ? 'picked' : '');
  searchValues(options, query, { meanings, first }).forEach(({ id, path }, at) => {
    const group =
      !isEmpty || first.length === 0 ? '' : at < likely.size ? 'likely' : at < first.length ? 'recent' : 'all';
    const isLikely = likely.has(id) && group !== 'likely';
    add(id, path, group, id === now ? 'now' : id === picked ? 'picked' : isLikely ? 'likely' : '');
  });
  return entries;
}

/**
 * Which entry is reached with a key from `at` (-1: none yet) in a list that shows `height` px of them. None, or one that is not there:
 * the key does not move.
 */
export function moved(key: string, at: number, entries: readonly Entry[], height = LIST_HEIGHT): number | null {
  const last = entries.length - 1;
  const here = entries[at]?.top ?? 0;
  switch (key) {
    case 'ArrowDown':
      // The first value is reached first, since leaving the field as it is needs no list.
      return at < 0 && entries[0]?.id === null && last > 0 ? 1 : at === last ? 0 : at + 1;
    case 'ArrowUp':
      return at > 0 ? at - 1 : last;
    case 'PageDown':
      return Math.max(
        entries.findLastIndex(({ top }) => top <= here + height),
        at + 1,
      );
    case 'PageUp':
      return Math.min(
        entries.findIndex(({ top }) => top >= here - height),
        at - 1,
      );
    default:
      return null;
  }
}
