import { matched, type Finder, type Piece } from '../text/piece';

const mail =
  /(?<![\p{L}\p{N}._%+-])(?:"[^"\n@]{1,64}"|[\p{L}\p{N}!#$%&'*+=?^_`{|}~-][\p{L}\p{N}.!#$%&'*+=?^_`{|}~-]{0,63}) ?@(?: |\r?\n(?:>? ?))?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,6}(?:\r?\n(?:> ?)?(?=(?:com|net|org|io|eu|uk|jp|br)(?![\p{L}\p{N}])))?\p{L}[\p{L}\p{N}-]{1,23}|\[[\d.]{7,15}\])/gu;

/** Of those who hide from robots: `jane (at) acme (dot) com`, `jane AT acme DOT com`. */
const spelled =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} {0,2}(?:[([{<] ?(?:at|@|arroba|arobase|chez|ät|アット(?:マーク)?|a) ?[)\]}>]| (?:AT|at|arroba|ARROBA) ) {0,2}[\p{L}\p{N}-]{1,63}(?:(?:\.| {0,2}(?:[([{<] ?(?:dot|punkt|point|punto|ponto|\.) ?[)\]}>]| (?:DOT|dot|punkt|point|punto|ponto) ) {0,2})[\p{L}\p{N}-]{1,63}){1,4}/gu;

/** `stuck at this point in time`: no host is called so. */
const inProse = / at (?:this|that|the|an?|any|some|every|each|one|what|which|my|your|our|their|his|her) /;

/** As it stands in an address that was copied out of a link. */
const escaped = /(?<![\w.+%-])[\w.+'-]{1,64}%40[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}(?![\w-])/gi;

/** `logo@2x.png` is a file. */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|bmp|ico|pdf|docx?|xlsx?|pptx?|txt|log|csv|json|ya?ml|js|ts|css|html?|exe|dll|msi)$/i;

/** `[email protected]` in a repository's address is nobody's: `git@github.com:acme/app.git`. */
const inRepository = /^:[\w~-]/;

const scripts = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Japanese words stand right beside an address; a name of a host may be written in them (`例え.jp`), its ending is in Latin letters or wholly not. */
function withoutNeighbours(text: string, start: number, end: number): Piece {
  const at = text.indexOf('@', start);
  let from = at;
  while (from > start && !scripts.test(text[from - 1] ?? '')) from -= 1;
  const ending = text.lastIndexOf('.', end - 1) + 1;
  const isWritten = ending > at && scripts.test(text[ending] ?? '');
  let to = end;
  if (!isWritten)
    for (let place = Math.max(ending, at + 1); place < to; place += 1) if (scripts.test(text[place] ?? '')) to = place;
  return { kind: 'email', start: from, end: to };
}

const whole = /^[^@\s]{1,64} ?@\s{0,2}(?:> ?)?[^@\s]{1,200}\.\s{0,2}(?:> ?)?[^@\s.]{2,24}$|^"[^"]+" ?@|@\[/;

export const emails: Finder = ({ prose }) => {
  const found: Piece[] = matched('email', prose, escaped);
  for (const { 0: piece, index } of prose.matchAll(mail)) {
    const near = withoutNeighbours(prose, index, index + piece.length);
    const text = prose.slice(near.start, near.end);
    if (!whole.test(text) || fileEnding.test(text) || inRepository.test(prose.slice(near.end, near.end + 2))) continue;
    found.push(near);
  }
  for (const { 0: piece, index } of prose.matchAll(spelled)) {
    // ` at ` stands in every sentence: only what is spelled out to its end is an address.
    if (inProse.test(piece)) continue;
    const isSentence = !/[([{<]/.test(piece) && !/ (?:DOT|dot|punkt|point|punto|ponto) /.test(piece);
    if (
      isSentence &&
      !/ (?:AT|at|arroba|ARROBA) [\p{L}\p{N}-]{1,63}\.(?:com|net|org|de|fr|es|jp|br|io|eu|co)/u.test(piece)
    )
      continue;
    if (isSentence && !/[._\d]/.test(piece.split(' ', 1)[0] ?? '')) continue;
    found.push({ kind: 'email', start: index, end: index + piece.length });
  }
  return found;
};
