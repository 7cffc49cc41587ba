import { small } from './norm';
import { endVerbs, midVerbs, quotingWords, startWords } from './words';

/** What introduces a quote is no longer than this. */
const longest = 400;
/** Lines over which mail programs wrap it. */
const mostLines = 4;

const letter = '\\p{L}\\p{M}\\p{N}';
/** Japanese, Chinese, Korean and Thai put no space before a verb. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
const endVerb = new RegExp(
  `(?:^|[^${letter}]|(?<=[${unspaced}\\p{N}]))(?:${endVerbs})[\\s)*_"”’,]{0,4}(?:\\([^()]{0,60}\\))?[\\s*_]{0,3}$`,
  'iu',
);
const midVerb = new RegExp(`(?:^|[^${letter}])(?:${midVerbs})(?![${letter}])`, 'iu');
const anyVerb = new RegExp(
  `(?:^|[^${letter}]|(?<=[${unspaced}\\p{N}]))(?:${endVerbs}|${midVerbs})(?![${letter}])`,
  'iu',
);
const quoting = new RegExp(`^[\\s*_"]{0,4}(?:${quotingWords})(?![${letter}])`, 'iu');
const start = new RegExp(`(?:${startWords})(?![\\p{L}\\p{M}])(?=.{0,40}\\p{Nd})`, 'giu');

/** Where the words stand that an introduction begins with: apart from what is before them, or glued to it with a big letter. */
const startsIn = (text: string): number[] =>
  [...text.matchAll(start)]
    .map(({ index }) => index)
    .filter((at) => {
      const before = text[at - 1] ?? ' ';
      return !/[\p{L}\p{M}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(text[at] ?? ''));
    });
const firstPerson = /\b(?:i|we) wrote$|\bich\b.{0,40}schrieb|schrieb(?:en)? (?:ich|wir)\b|\bj['’]ai écrit$/i;
const date =
  /\p{Nd}{1,2}\s?[:.٫h時点時시]\s?\p{Nd}{2}|(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})|\p{Nd}{1,4}[./\-年년]\s?\p{Nd}{1,2}[./\-月월]/u;
const time = /\p{Nd}{1,2}\s?[:.٫h時点时시]\s?\p{Nd}{2}/u;
const year = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u;
/** `<kim@x.example>`, `(kim@x.example)`, `[mailto:kim@x.example]` */
const bracketed = /[<([]\s?(?:mailto:)?[^\s<>()[\]@]{1,80}@[^\s<>()[\]@]{2,160}/i;
const addressed = /[^\s<>()[\]@:]@[^\s<>()[\]@:]/;

/** The last two letters of every such verb: a look at them spares most lines the whole pattern. */
const verbEnds = new Set(
  endVerbs
    .replaceAll('\\', '')
    .split('|')
    .map((verb) => verb.slice(-2)),
);
const endsLikeVerb = (tail: string): boolean => {
  const bare = tail.replace(/[\s*_"”’,]{1,4}$/, '');
  return bare.endsWith(')') || verbEnds.has(small(bare.slice(-2))) || verbEnds.has(bare.slice(-1));
};

/** Where, in a text that ends with a colon (which is not part of it), the introduction of a quote begins; -1: it is none. */
function introStart(text: string): number {
  if (!isIntro(text)) return -1;
  const starts = startsIn(text);
  if (starts[0] === 0 || (starts[0] !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, starts[0]))))
    return laterStart(text, starts) ?? 0;
  const strong = starts.findLast((at) => year.test(text.slice(at)) && isIntro(text.slice(at)));
  if (strong !== undefined) return strong;
  const facts = [date, bracketed].map((fact) => fact.exec(text)?.index ?? text.length);
  const before = text.slice(0, Math.min(...facts)).trim();
  // A name, a day of the week or nothing; more than that is somebody's sentence, glued to it.
  const isSentence = before.split(' ').length > 6 || /(?:[.!?] |[。！？]).{0,40}$/.test(before);
  return isSentence ? before.length : 0;
}

/** A sentence can begin like an introduction: “On restart it works On Mon, 2 Mar 2026 …”. */
function laterStart(text: string, starts: readonly number[]): number | undefined {
  const last = starts.findLast((at) => year.test(text.slice(at)) && isIntro(text.slice(at)));
  return last !== undefined && !date.test(text.slice(0, last)) && text.slice(0, last).split(' ').length > 4
    ? last
    : undefined;
}

function isIntro(text: string): boolean {
  const hasDate = date.test(text);
  const hasBracket = bracketed.test(text);
  if (!hasDate && !hasBracket && !addressed.test(text)) return false;
  if (firstPerson.test(text)) return false;
  if (endVerb.test(text)) return hasDate || hasBracket;
  if (hasBracket && endsWithSender(text)) return true;
  const hasVerb = midVerb.test(text) && (hasDate || hasBracket);
  if (hasVerb && (hasBracket || /^[\s*_"]{0,4}\p{Nd}/u.test(text) || startsIn(text)[0] === 0 || nearStart(text)))
    return true;
  return quoting.test(text) || isNameVerbDate(text);
}

/** In languages without a verb, or with one that nobody noted: a time, and the sender's address at the end, or before the time. */
function endsWithSender(text: string): boolean {
  if (!time.test(text)) return false;
  const after = text
    .slice(text.search(bracketed))
    .replace(/^[^>)\]]{0,260}[>)\]]{1,2}/, '')
    .trim();
  return after.split(/\s+/).length <= 2 || (after.length <= 60 && time.test(after));
}

/** A day of the week or of the month near the beginning: `man. 2. mars 2026 kl. 10:00 skrev Kim`. */
const nearStart = (text: string): boolean => (date.exec(text)?.index ?? longest) <= 24 && year.test(text);

/** `Kim Doe kirjoitti 2.3.2026 klo 10.00`: a name, the verb, and nothing but the date. */
function isNameVerbDate(text: string): boolean {
  if (text.length > 160 || !year.test(text)) return false;
  const verb = anyVerb.exec(text);
  if (verb === null || verb.index === 0 || verb.index > 60) return false;
  const after = text.slice(verb.index + verb[0].length);
  return (
    after.length <= 60 &&
    year.test(after) &&
    !/^(?:i|we|ich|wir|je|yo|eu|io|jag|jeg|ik)$/i.test(text.slice(0, verb.index).trim())
  );
}

export interface Intro {
  /** The first of its lines. */
  readonly from: number;
  /** What stands before it in that line. */
  readonly before: string;
  /** What stands after it in its last line. */
  readonly after: string;
}

const ending = /[\s*_"”’-]{0,8}$/;

/** The introduction of a quote that ends in the line at `at`. `lines` are settled; an empty line is a gap, which none of them spans. */
export function introAt(lines: readonly string[], at: number): Intro | undefined {
  const line = lines[at] ?? '';
  return wholeIntro(lines, at) ?? (line.length > 20 ? (introInside(line, at) ?? notesIntro(line, at)) : undefined);
}

/** HCL Notes writes the sender, the time and the first quoted words into one line: `Kim Doe---02.03.2026 10:00:00---Did it help?` */
function notesIntro(line: string, at: number): Intro | undefined {
  const first = line.indexOf('---');
  const second = line.indexOf('---', first + 3);
  if (first < 1 || first > 120 || second === -1 || second - first > 40) return undefined;
  const between = line.slice(first, second);
  return time.test(between) && year.test(between)
    ? { from: at, before: '', after: line.slice(second + 3).trim() }
    : undefined;
}

/** The line ends with it. */
function wholeIntro(lines: readonly string[], at: number): Intro | undefined {
  const line = lines[at] ?? '';
  const tail = line.slice(-12);
  const bare = tail.replace(ending, '');
  // Zoho draws lines around it instead.
  if (!bare.endsWith(':') && !tail.endsWith('--')) return undefined;
  const own = line.slice(0, line.length - tail.length + bare.length - (bare.endsWith(':') ? 1 : 0));
  let text = own.slice(-longest);
  let skipped = own.length - text.length;
  for (let count = 1, from = at; count <= mostLines; count += 1) {
    const begins = introStart(text);
    if (begins !== -1)
      return extended(
        lines,
        { from, before: (lines[from] ?? '').slice(0, skipped + begins).trim(), after: '' },
        begins === 0,
      );
    from -= 1;
    const above = lines[from] ?? '';
    if (above === '' || above.startsWith('>') || text.length > longest) return undefined;
    skipped = Math.max(0, above.length - longest);
    text = `${above.slice(-longest)} ${text}`;
  }
  return undefined;
}

/** A name and an address are enough; the date may stand in the line above. */
function extended(lines: readonly string[], intro: Intro, isWhole: boolean): Intro {
  const above = lines[intro.from - 1] ?? '';
  if (!isWhole || intro.before !== '' || above === '' || above.length > 120 || above.startsWith('>')) return intro;
  const [begins] = startsIn(above);
  const isBeginning = date.test(above) && (begins === 0 || /^\p{Nd}|,$/u.test(above)) && !/[.!?:]$/.test(above);
  return isBeginning ? { ...intro, from: intro.from - 1 } : intro;
}

/** It stands in the middle of a line whose breaks were lost. */
function introInside(line: string, at: number): Intro | undefined {
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    if (colon === line.length - 1) return undefined;
    const text = line.slice(Math.max(0, colon - longest), colon);
    const tail = text.slice(-40);
    const isPossible = /[>)\]]\s?$/.test(tail) || (endsLikeVerb(tail) && endVerb.test(tail));
    if (!isPossible) continue;
    const begins = introStart(text);
    if (begins === -1) continue;
    const from = Math.max(0, colon - longest) + begins;
    return { from: at, before: line.slice(0, from).trim(), after: line.slice(colon + 1).trim() };
  }
  return undefined;
}
