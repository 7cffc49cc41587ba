import { isBlank } from './paper';
import { longestText, type Line } from './types';

const address = /(?:https?:)?\/\/[^\s<>"')\]]+/gi;
const isAttachment = /attachments?(?:[./?=]|%2F)/i;
/** A picture or a file that stands in the text as its own bytes. */
const bytes = /data:[\w.+-]{1,60}\/[\w.+-]{1,80}[;,][^\s"'<>)\]]*/gi;
/** A picture as desks and mail programs write it into plain text: `![alt](address)`, `[cid:image001.png@01DA]`, `[image: image.png]`. */
const picture = /!\[[^\][]{0,500}\]\([^()\s]{0,2000}\)|\[cid:[^\]\s[]{1,300}\]|\[(?:inline )?image: [^\][]{0,200}\]/gi;

/** Attachments and inline pictures open with the agent's session or a token, so their addresses stay here. */
const withoutAddresses = (text: string): string =>
  text.replace(address, (whole) => (isAttachment.test(whole) ? '[attachment]' : whole));

/** Plain text without the bytes and the places of pictures, and how many there were. */
export function withoutPictures(text: string): { text: string; pictures: number } {
  let pictures = 0;
  const bare = text.includes('data:') || /data:/i.test(text) ? text.replace(bytes, '') : text;
  if (!bare.includes('[')) return { text: bare, pictures };
  const left = bare.replace(picture, () => {
    pictures += 1;
    return '';
  });
  return { text: left, pictures };
}

/** Half a pair of UTF-16 is no character; JSON that holds one is refused by some servers. */
const wellFormed = (text: string): string => {
  const able: { toWellFormed?: () => string } & object = Object(text) as never;
  return (
    able.toWellFormed?.() ??
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  );
};

/** Lines of text, the way they are handed on: trimmed, no more than one gap in a row, bounded. */
export function settleText(lines: readonly string[]): { text: string; cut: boolean } {
  const kept: string[] = [];
  let length = 0;
  let cut = false;
  for (const each of lines) {
    const line = isBlank(each) ? '' : each.replace(/\u00A0/g, ' ').trim();
    if (line === '' && (kept.length === 0 || kept.at(-1) === '')) continue;
    cut = length + line.length > longestText;
    kept.push(cut ? line.slice(0, longestText - length) : line);
    length += line.length + 1;
    if (cut) break;
  }
  // A pair that the limit cut in two goes whole.
  const text = withoutAddresses(kept.join('\n').replace(/[\uD800-\uDBFF]$/, '')).trim();
  return { text: wellFormed(text), cut };
}

export const shownLines = (lines: readonly Line[], paragraphs = false): string[] =>
  lines
    .filter(({ mark, unseen }) => mark === 'text' && !unseen)
    .flatMap(({ lead, text, apart }) => {
      const line = isBlank(text) ? '' : lead + text.trim();
      return paragraphs && apart === true ? ['', line] : [line];
    });
