/**
 * HTML as a document of its own by the browser's parser. It is shown nowhere: no script of it runs, nothing of it is loaded.
 * A page may lock this parser for its own scripts (Trusted Types), but not for those of an extension: measured in Chromium 156
 * and Firefox 153 on a page with `require-trusted-types-for 'script'; trusted-types 'none'`. Where it was locked all the same it
 * throws, and the message is not read.
 */
export function parseHtml(html: string): { document: Document; isWhole: boolean } {
  parser ??= new DOMParser();
  const { markup, isWhole } = tamed(html);
  return { document: parser.parseFromString(markup, 'text/html'), isWhole };
}

let parser: DOMParser | undefined;

const tag = /<(\/?)([a-z][a-z\d:-]{0,30})/gi;
const unending = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr tbody thead tfoot dd dt option colgroup html head body'.split(
    ' ',
  ),
);
/** The parser opens these again in every paragraph that follows. */
const reopened = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Browsers nest no deeper than 512, and take the square of the depth to find that out. */
const deepest = 1000;
const mostReopened = 24;

/**
 * Markup that no parser takes long for: a hundred thousand open elements keep a browser busy for minutes. Where elements are
 * nested too deep the rest is no longer whole: its tags are line breaks.
 */
function tamed(html: string): { markup: string; isWhole: boolean } {
  const open = new Map<string, number>();
  let depth = 0;
  let again = 0;
  let kept = '';
  let from = 0;
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = (match[2] ?? '').toLowerCase();
    if (unending.has(name)) continue;
    const count = open.get(name) ?? 0;
    const step = match[1] === '/' ? -1 : 1;
    if (step === -1 && count === 0) continue;
    if (step === 1 && depth >= deepest)
      return { markup: kept + html.slice(from, match.index) + bare(html.slice(match.index)), isWhole: false };
    if (step === 1 && reopened.has(name) && again >= mostReopened) {
      kept += html.slice(from, match.index);
      from = behind(html, match.index);
      tag.lastIndex = from;
      continue;
    }
    open.set(name, count + step);
    depth += step;
    if (reopened.has(name)) again += step;
  }
  return { markup: from === 0 ? html : kept + html.slice(from), isWhole: true };
}

const behind = (html: string, at: number): number => {
  const end = html.indexOf('>', at);
  return end === -1 ? html.length : end + 1;
};

const bare = (html: string): string =>
  html
    .split('<')
    .map((part, at) => (at === 0 ? part : `<br>${part.slice(part.indexOf('>') + 1)}`))
    .join('');
