import { bare } from '../labels';
import type { Piece } from '../piece';

/** Words of names that are none: titles, particles, and what teams are called. Bare. */
const common = new Set(
  'mr mrs ms miss dr prof herr frau monsieur madame mme m mlle senor senora sr sra senhor senhora dona don von van der den de la le du des di da do dos das el al bin und and et y e it the team support service services desk help helpdesk servicedesk customer customers kunde kunden client cliente user users admin administrator office info sales hr agent agents system noreply no reply mail account accounts company gmbh inc ltd llc ag sa corp group unknown unbekannt test tester guest anonymous hotline kundenservice kundendienst soporte suporte assistance assistenz technik technician techniker the bot automation notification notifications security network operations ops online web shop store de-de end level first second line tier it-support'.split(
    ' ',
  ),
);

const LEAST_LATIN = 2;
const LEAST_SCRIPT = 1;
const script = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** The words of people's names that may be replaced, longest first. */
export function nameWords(names: readonly string[]): string[] {
  const words = names.flatMap((name) =>
    name
      .replace(/\([^()]*\)|<[^<>]*>/g, ' ')
      .split(/[\s,;.·・"“”()|/]+/u)
      .filter((word) => word.length > (script.test(word) ? LEAST_SCRIPT : LEAST_LATIN - 1))
      .filter((word) => /^[\p{L}\p{M}'’-]+$/u.test(word) && !common.has(bare(word))),
  );
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What languages put behind a name without a mark between: `Müllers`, `Annas`; Japanese words follow directly. */
const ENDING = String.raw`(?=(?:s|['’]s|['’]|n|in|em|en)?(?![\p{L}\p{M}\d]))`;

/** Honorifics behind a family name of two characters. */
const HONORIFIC = String.raw`(?=様|さま|さん|氏|先生|殿|君|くん|ちゃん|部長|課長)`;

/**
 * Finds the ticket's people in texts. A word counts where it begins with a capital, or where the text has no capital at all
 * in it; a name of one letter or of a team is none.
 */
export class NameFinder {
  private readonly pattern: RegExp | null;
  private readonly words: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    const words = nameWords(names);
    this.words = new Set(words.map(bare));
    const latin = words.filter((word) => !script.test(word)).map(escaped);
    const others = words.filter((word) => script.test(word)).map(escaped);
    const families = words.filter((word) => script.test(word) && word.length >= 3 && word.length <= 5);
    const ways = [
      ...(latin.length > 0 ? [String.raw`(?<![\p{L}\p{M}\d@._])(?:${latin.join('|')})${ENDING}`] : []),
      ...others,
      ...families.map((word) => escaped(word.slice(0, 2)) + HONORIFIC),
    ];
    this.pattern = ways.length === 0 ? null : new RegExp(ways.join('|'), 'giu');
  }

  /** `isName`: the whole text is a name, whatever its letters. */
  find(text: string, isName = false): Piece[] {
    if (this.pattern === null) return [];
    return [...text.matchAll(this.pattern)].flatMap(({ 0: found, index }) => {
      const isSmall = !script.test(found) && found === found.toLowerCase();
      // A surname that is a word of the language stands small in sentences: `long`, `may`, `klein`.
      if (isSmall && !isName && found.length < 5) return [];
      return [{ kind: 'name' as const, start: index, end: index + found.length }];
    });
  }

  knows(word: string): boolean {
    return this.words.has(bare(word));
  }
}
