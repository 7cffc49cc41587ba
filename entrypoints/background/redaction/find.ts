import type { RedactionLevel } from '../../../core/redaction';
import { ips, macs } from './kinds/addresses';
import { cards } from './kinds/cards';
import { documents } from './kinds/documents';
import { emails } from './kinds/emails';
import { ibans } from './kinds/ibans';
import { keys } from './kinds/keys';
import type { NameFinder } from './kinds/names';
import { nationalIds } from './kinds/national-ids';
import { numbers } from './kinds/numbers';
import { otherNames } from './kinds/other-names';
import { passwords } from './kinds/passwords';
import { proseOf } from './kinds/paths';
import { phones } from './kinds/phones';
import { addressPlaces, secretsInAddresses } from './kinds/urls';
import { fold } from './text/fold';
import { Labels } from './text/labels';
import type { Finder, Looked, Piece } from './text/piece';

const secrets: Finder = ({ text }) => secretsInAddresses(text, addressPlaces(text));

/** Of two that overlap the one of the earlier finder counts: what is surer, or would give away more. */
const identifiers: readonly Finder[] = [
  keys,
  secrets,
  passwords,
  emails,
  ibans,
  cards,
  nationalIds,
  documents,
  macs,
  ips,
  phones,
];
const strict: readonly Finder[] = [otherNames, numbers];

export interface FindIn {
  readonly level: Exclude<RedactionLevel, 'off'>;
  readonly names: NameFinder;
  readonly languages: ReadonlySet<string>;
  /** The whole text is a name. */
  readonly isName?: boolean;
}

/** What stands for somebody in a text, in order, without overlaps. Places are those in `text`. Linear in its length. */
export function piecesIn(text: string, { level, names, languages, isName = false }: FindIn): Piece[] {
  const folded = fold(text);
  const prose = proseOf(folded.text);
  const looked: Looked = { text: folded.text, prose, labels: new Labels(prose), languages };
  const taken = new Uint8Array(folded.text.length);
  const kept: Piece[] = [];
  const keep = (found: readonly Piece[]): void => {
    for (const piece of found) {
      const { start, end } = piece;
      if (start >= end || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      kept.push(piece);
    }
  };
  for (const finder of identifiers) keep(finder(looked));
  keep(names.find(looked.text, isName));
  if (level === 'strict') for (const finder of strict) keep(finder(looked));
  return kept
    .map(({ kind, start, end }) => ({ kind, start: folded.at(start), end: folded.endOf(end - 1) }))
    .toSorted((a, b) => a.start - b.start);
}
