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

/** Names that stand small in sentences as words of a language. Bare. */
const isWord = new Set(
  'mark will rose bill jack grant long short young white black brown green gray grey king price page hope joy grace faith summer chip frank drew don ray june april august dawn miles chase chance rich wolf klein gross lang kurz weiss schwarz braun koch bauer schneider fischer weber jung fuchs vogel sommer winter stein berg wald ernst petit grand blanc noir roux pierre marin blanco rubio rico flores cruz leon leal pinto branco preto costa rosa silva santos rocha ramos campos reis vale amor sole bruno dias guide sage link banks wells woods fields stone rivers read reader cook baker smith major trust best sharp swift strong wise hand foot head heart'.split(
    ' ',
  ),
);
/** Shorter ones are too often a part of something else when they are written small. */
const LEAST_SMALL = 4;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What languages put behind a name without a mark between: `Müllers`, `Annas`; Japanese words follow directly. */
const ENDING = String.raw`(?=(?:s|['’]s|['’]|n|in|em|en)?(?![\p{L}\p{M}\d]))`;

/** Honorifics behind a family name of two characters. */
const HONORIFIC = String.raw`(?=様|さま|さん|氏|先生|殿|君|くん|ちゃん|部長|課長)`;

/**
 * Finds the ticket's people in texts. A word that is one of a language too counts only where it begins with a capital; a name of one
 * letter or of a team is none.
 */
export class NameFinder {
  private readonly pattern: RegExp | null;

  constructor(names: readonly string[]) {
    const words = nameWords(names);
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
      if (isSmall && !isName && (found.length < LEAST_SMALL || isWord.has(bare(found)))) return [];
      return [{ kind: 'name' as const, start: index, end: index + found.length }];
    });
  }
}
