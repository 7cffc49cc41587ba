import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { columnsOf, type Cell } from './columns';

/** So much of what stands before a value may name it. Characters. */
const BEFORE = 48;

/** Small letters without accents; Japanese stays. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** More than one cell. */
const isRow = /[;|\t]|  \S|",/;

/** Dots that lead from a label to its value. */
const leader = /[. ]{4,}/g;

/** What stands before a place on its line, bare. A label may also stand alone on the line above. */
export function wordsBefore(text: string, place: number, most = BEFORE): string {
  const whole = text.slice(Math.max(0, place - most), place);
  // A label of the sentence before says nothing.
  const before = whole.slice(whole.search(/(?:[.!?] |[。！？])\p{L}[^.!?。！？]*$/u) + 1);
  const [line = '', ...above] = before.split('\n').toReversed();
  const label = line.trim() === '' ? (above.slice(0, 2).find((one) => one.trim() !== '') ?? line) : line;
  // A row of a table above it names columns, which have heads of their own.
  return label !== line && isRow.test(label) ? '' : bare(label).replaceAll('_', ' ').replaceAll(leader, ' ');
}

/** Between a label and its value: `: `, ` is `, ` lautet: `, `は`, `no. `, a border of a table. */
export const between = String.raw`(?:</?[a-z]{1,6}>|[\s:=.,;|>"'*#()\[\]{}_\x60/«»“”„‚‘’【「『-]|\b(?:is|was|now|are|ist|lautet|war|neu|est|es|sera|e|eh|seria|no|nr|num|numero|number|nummer|n°|my|mine|the|new)\b|は|が|→|番号|n\.?[o°º]|[°º№+])`;

/**
 * Matches the end of a bare text that is one of these labels and what may stand between it and its value. Labels are bare and parted
 * by `|`; Latin ones stand for themselves, Japanese ones, behind a line's end, may follow any letter.
 */
export function labelled(labels: string): RegExp {
  const [latin = '', japanese] = labels.split('\n');
  return new RegExp(
    String.raw`(?:(?<![a-z])(?:${latin})${japanese === undefined ? '' : `|(?:${japanese})`})(?:[a-z]{0,4}\b)?${between}{0,12}$`,
    'u',
  );
}

const ownNumber = later(() => labelled(tables().ownNumbers));

/** What names the places of one text; a place is asked for many times. */
export class Labels {
  private readonly words = new Map<number, string>();
  private readonly own = new Map<number, boolean>();
  private columns: readonly Cell[] | undefined;

  constructor(private readonly text: string) {}

  before(place: number): string {
    const words = this.words.get(place) ?? wordsBefore(this.text, place);
    this.words.set(place, words);
    return words;
  }

  /** The cells of its tables. */
  get cells(): readonly Cell[] {
    return (this.columns ??= columnsOf(this.text));
  }

  /** Whether one of these labels stands before a place, or at the head of its column. */
  isNamed(place: number, label: RegExp): boolean {
    return label.test(this.before(place)) || label.test(this.headOf(place));
  }

  isOwnNumber(place: number): boolean {
    const own = this.own.get(place) ?? this.isNamed(place, ownNumber());
    this.own.set(place, own);
    return own;
  }

  /** Bare; empty where the place stands in no table. */
  private headOf(place: number): string {
    const { cells } = this;
    let [from, to] = [0, cells.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((cells[middle]?.end ?? 0) < place) from = middle + 1;
      else to = middle;
    }
    const cell = cells[from];
    return cell !== undefined && cell.start <= place ? bare(cell.head).replaceAll('_', ' ') : '';
  }
}
