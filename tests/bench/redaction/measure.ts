import { piecesIn } from '../../../entrypoints/background/redaction/find';
import { NameFinder } from '../../../entrypoints/background/redaction/kinds/names';
import { languagesOf } from '../../../entrypoints/background/redaction/text/languages';
import type { Piece } from '../../../entrypoints/background/redaction/text/piece';
import type { Message, Planted } from './messages';

export interface Share {
  readonly found: number;
  readonly of: number;
  /** A few that went wrong, to look at. */
  readonly examples: readonly string[];
}

export interface Figures {
  readonly recall: ReadonlyMap<string, Share>;
  readonly falsePositives: ReadonlyMap<string, Share>;
}

const nobody = new NameFinder([]);

/** Letters and digits of it that anybody could read. */
function seenIn(text: string, { start, end }: Planted, pieces: readonly Piece[]): number {
  let seen = 0;
  for (let place = start; place < end; place += 1)
    if (/[\p{L}\p{N}]/u.test(text[place] ?? '') && !pieces.some((piece) => piece.start <= place && place < piece.end))
      seen += 1;
  return seen;
}

/** `mailto:` may stay, and so may a word that says what it is. */
const MAY_STAY: Readonly<Record<string, number>> = { email: 'mailto'.length };

class Counting {
  private readonly rows = new Map<string, { found: number; of: number; examples: string[] }>();

  count(kind: string, isFound: boolean, example: string | null): void {
    const row = this.rows.get(kind) ?? { found: 0, of: 0, examples: [] };
    row.of += 1;
    if (isFound) row.found += 1;
    if (example !== null && row.examples.length < 5) row.examples.push(example);
    this.rows.set(kind, row);
  }

  get all(): ReadonlyMap<string, Share> {
    return new Map([...this.rows].toSorted(([a], [b]) => a.localeCompare(b)));
  }
}

const around = (text: string, { start, end }: Planted): string =>
  JSON.stringify(text.slice(Math.max(0, start - 24), end + 10));

export function measure(messages: readonly Omit<Message, 'language'>[]): Figures {
  const [recall, falsePositives] = [new Counting(), new Counting()];
  for (const { text, identifiers, harmless } of messages) {
    const pieces = piecesIn(text, { level: 'identifiers', names: nobody, languages: languagesOf(text) });
    for (const planted of identifiers) {
      const isFound = seenIn(text, planted, pieces) <= (MAY_STAY[planted.kind] ?? 0);
      recall.count(planted.kind, isFound, isFound ? null : around(text, planted));
    }
    for (const planted of harmless) {
      const hit = pieces.find(({ start, end }) => start < planted.end && planted.start < end);
      falsePositives.count(
        planted.kind,
        hit !== undefined,
        hit === undefined ? null : `${hit.kind} ${around(text, planted)}`,
      );
    }
  }
  return { recall: recall.all, falsePositives: falsePositives.all };
}
