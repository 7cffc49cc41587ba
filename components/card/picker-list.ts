import type { FieldOption } from '../../core/fields';
import { isEmptyQuery, searchValues } from '../../core/value-search';

/** Heading of what stands together while nothing is looked for; empty: it needs none. */
type Group = '' | 'Likely' | 'Recent' | 'All';

/** One thing that can be taken. */
export interface Entry {
  readonly key: string;
  /** Null: the field is left as it is. */
  readonly option: FieldOption | null;
  readonly group: Group;
  /** What is to be known of it, said in one word beside it. */
  readonly word: '' | 'now' | 'picked' | 'likely';
}

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

/** So few are seen at one glance: they keep the desk's order, which for a priority means something. */
const GLANCE = 6;

/** What can be taken, in the order in which it is shown. */
export function entriesFor(offer: Offer, query: string): readonly Entry[] {
  const { options, meanings, now, picked, emptyText } = offer;
  const few = options.length <= GLANCE;
  const has = new Set(options.map(({ id }) => id));
  const likely = new Set(offer.likely.filter((id) => has.has(id)));
  const recent = new Set(offer.recent.filter((id) => has.has(id) && !likely.has(id)));
  const first = few ? [] : [...likely, ...recent];
  const wordFor = (id: string): Entry['word'] =>
    id === now ? 'now' : id === picked ? 'picked' : likely.has(id) ? 'likely' : '';
  const isEmpty = isEmptyQuery(query);
  const groupAt = (place: number): Group =>
    !isEmpty || first.length === 0 ? '' : place < likely.size ? 'Likely' : place < first.length ? 'Recent' : 'All';
  const found = searchValues(options, query, { meanings, first }).map((option, place): Entry => {
    const group = groupAt(place);
    const word = wordFor(option.id);
    return { key: group + option.id, option, group, word: group === 'Likely' && word === 'likely' ? '' : word };
  });
  return emptyText === undefined || !isEmpty
    ? found
    : [{ key: '', option: null, group: '', word: picked === null ? 'picked' : '' }, ...found];
}

/** Heights in px; `picker.css` is written to these numbers and a test measures them. */
const LINE = 18;
const SMALL = 16;
const PADDING = 8;
const HEADING = 24;

/** The list is never higher. */
export const LIST_HEIGHT = 240;

/** Where one entry stands, in px from the top of the list. */
export interface Place {
  readonly entry: Entry;
  /** Where its heading begins, or itself where it has none. */
  readonly from: number;
  readonly top: number;
  readonly height: number;
  readonly lines: 1 | 2;
}

export const endOf = (place: Place | undefined): number => (place === undefined ? 0 : place.top + place.height);

/** Puts entries below each other. `linesFor` says how many lines the name of one needs. */
export function placesOf(entries: readonly Entry[], linesFor: (entry: Entry) => 1 | 2): readonly Place[] {
  let end = 0;
  let group: Group = '';
  return entries.map((entry): Place => {
    const from = end;
    const top = entry.group === group ? from : from + HEADING;
    const lines = linesFor(entry);
    const height = PADDING + lines * LINE + ((entry.option?.path.length ?? 1) > 1 ? SMALL : 0);
    end = top + height;
    group = entry.group;
    return { entry, from, top, height, lines };
  });
}

/** Which entry is reached with a key from `at` (-1: none yet); `start` is reached first. None, or one that is not there: the key does not move. */
export function moved(key: string, at: number, places: readonly Place[], start: number): number | null {
  const last = places.length - 1;
  const here = places[at]?.top ?? 0;
  switch (key) {
    case 'ArrowDown':
      return at < 0 ? start : at === last ? 0 : at + 1;
    case 'ArrowUp':
      return at > 0 ? at - 1 : last;
    case 'PageDown':
      return Math.max(
        places.findLastIndex(({ top }) => top <= here + LIST_HEIGHT),
        at + 1,
      );
    case 'PageUp':
      return Math.min(
        places.findIndex(({ top }) => top >= here - LIST_HEIGHT),
        at - 1,
      );
    default:
      return null;
  }
}
