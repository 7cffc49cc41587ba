/** Letters of the scripts that write with joiners: Arabic and its kin, and those of India and its neighbours. */
const joining =
  /^[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u;
const letterOrMark = /^[\p{L}\p{M}]$/u;

const pictograph = /^\p{Extended_Pictographic}$/u;
const skinTone = /^\p{Emoji_Modifier}$/u;
const emoji = /^\p{Emoji}$/u;
const keycapBase = /^[\d#*]$/;
const han = /^\p{scx=Han}$/u;
const mongolian = /^\p{sc=Mong}$/u;

const ZWNJ = '\u200C';
const ZWJ = '\u200D';
const VS16 = '\uFE0F';
const KEYCAP = '\u20E3';

/** The flags that are written with tags: England, Scotland and Wales. No others are recommended for interchange (Unicode's RGI set). */
const tagged = (letters: string): string =>
  `\u{1F3F4}${[...letters].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')}\u{E007F}`;
const taggedFlags = ['gbeng', 'gbsct', 'gbwls'].map(tagged);

/**
 * Controls, format characters, halves of characters and everything else that Unicode says to show as nothing. The Arabic number signs are format
 * characters by their class and can be seen; they are none.
 */
const suspect =
  /\u{1F3F4}[\u{E0061}-\u{E007A}]{5}\u{E007F}|(?![\n\t\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
};
const after = (text: string, at: number): string => {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
};

const inJoiningScript = (letter: string): boolean => joining.test(letter) && letterOrMark.test(letter);

/** What stands before, the selector of an emoji passed over. */
const baseBefore = (text: string, at: number): string => {
  const near = before(text, at);
  return near === VS16 ? before(text, at - 1) : near;
};

const isNeeded = (mark: string, at: number, text: string): boolean => {
  const next = at + mark.length;
  if (mark === ZWNJ) return inJoiningScript(before(text, at)) && inJoiningScript(after(text, next));
  if (mark === ZWJ) {
    const base = baseBefore(text, at);
    if (pictograph.test(base) || skinTone.test(base)) return pictograph.test(after(text, next));
    return inJoiningScript(before(text, at));
  }
  if (mark === VS16 || mark === '\uFE0E') {
    const base = before(text, at);
    return keycapBase.test(base) ? after(text, next) === KEYCAP : emoji.test(base);
  }
  // Variants of Chinese characters and of Mongolian letters.
  if (/^[\uFE00-\uFE02\u{E0100}-\u{E01EF}]$/u.test(mark)) return han.test(before(text, at));
  if (/^[\u180B-\u180D\u180F]$/.test(mark)) return mongolian.test(before(text, at));
  return taggedFlags.includes(mark);
};

/**
 * A text without the characters that nobody sees and that a help desk or its customer could be misled by: direction marks, zero
 * width, tags, controls. Joiners and selectors stay where a script or an emoji needs them. `count`: characters taken out.
 * Linear in the length of the text.
 */
export function withoutInvisible(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const kept = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(suspect, (mark, at: number, whole: string) => {
      if (isNeeded(mark, at, whole)) return mark;
      // The flag itself can be seen; a sequence that is no known flag loses its tags.
      const seen = mark.startsWith('\u{1F3F4}') ? '\u{1F3F4}' : '';
      count += [...mark].length - [...seen].length;
      return seen;
    });
  return { text: kept, count };
}
