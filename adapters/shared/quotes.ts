/** Removing quoted history from a mail's HTML and text, since it may repeat what was never public. When in doubt more is removed, never less. */

/** Classes and ids by which mail programs and desks mark quoted history. Outlook prefixes foreign names with `x_`, once for every forward. */
const quoteName =
  /^(?:x_)*(?:gmail_(?:quote|attr|extra)\w*|(?:fresh(?:desk|service)|fd|zendesk|halo)_quote\w*|quoted[-_](?:text|content|message|history|thread)|yahoo_(?:quoted|prefix)\w*|protonmail_quote|zmail_extra\w*|moz-cite-prefix|moz-forward-container|outlookmessageheader|tutanota_quote|hey_quote\w*|fr-quoted\S*)$/i;

/** Outlook marks where quoted history starts, not where it ends: nothing after this is the writer's own. */
const quoteStart =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|ms-outlook-mobile-reference-message|mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|stopSpelling)$/i;

/** Outlook on the desktop draws a line above the header of the quoted mail. */
const outlookRule = /border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)\b/i;

/** More of a single message is not looked at. */
const longest = 300_000;

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** A comment, or a tag with its attributes. A tag whose quotes do not match ends at the next `>`; the bounds keep hostile text from taking long. */
const tag =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9:-]*)(?:((?:"[^"]{0,1000}"|'[^']{0,1000}'|[^'">]){0,1000})>|([^>]*)(?:>|$))/gi;

const attribute = (attributes: string, name: string): string => {
  const found = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
};

const namesOf = (attributes: string): string[] =>
  `${attribute(attributes, 'class')} ${attribute(attributes, 'id')}`.split(/\s+/).filter((name) => name !== '');

const isQuote = (name: string, attributes: string): boolean =>
  name === 'blockquote' || namesOf(attributes).some((each) => quoteName.test(each));

const startsQuote = (name: string, attributes: string): boolean =>
  namesOf(attributes).some((each) => quoteStart.test(each)) ||
  (name === 'div' && outlookRule.test(attribute(attributes, 'style')));

/** What is dropped as a quote is, with everything in it. */
const isUnwritten = (name: string): boolean => name === 'style' || name === 'script' || name === 'title';

const escaped = (between: string): string => between.replaceAll('<', '&lt;');

/**
 * HTML without its quoted parts and without any attribute. Works on the text alone: the browser's parser is a sink that a
 * page may lock.
 */
export function withoutQuotes(html: string): string {
  let kept = '';
  let from = 0;
  /** Tag names that are open inside the quote, its own first; empty outside of one. */
  const open: string[] = [];
  for (const match of html.slice(0, longest).matchAll(tag)) {
    const [whole, slash = '', given = '', wellFormed, torn] = match;
    const name = given.toLowerCase();
    if (open.length === 0) kept += escaped(html.slice(from, match.index));
    from = match.index + whole.length;
    if (name === '') continue;
    if (open.length > 0) {
      const at = open.lastIndexOf(name);
      // An end tag closes what was left open inside of it, but the quote itself only when it is the quote's own.
      if (slash === '/' && at !== -1) open.length = at;
      else if (slash === '' && !voidTags.has(name)) open.push(name);
      continue;
    }
    const attributes = wellFormed ?? torn ?? '';
    if (slash === '' && startsQuote(name, attributes)) return kept;
    if (slash === '' && !voidTags.has(name) && (isUnwritten(name) || isQuote(name, attributes))) open.push(name);
    else kept += `<${slash}${name}>`;
  }
  // A quote that never ends goes on to the end.
  return open.length === 0 ? kept + escaped(html.slice(from, longest)) : kept;
}

const ruled =
  /^[-_*=]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|mensagem original|messaggio originale|oorspronkelijk bericht|original-nachricht|الرسالة الأصلية)\s*[-_*=]{2,}$/i;
const attribution =
  /^(?:on|am|le|el|em|il|op|den|dnia|w dniu|في)\s.{4,300}(?:wrote|schrieb\b.{0,120}|a écrit|escribió|escreveu|ha scritto|schreef.{0,120}|skrev.{0,120}|napisała?|كتب.{0,120})\s*:$/i;
/** A date or an address: without either it may be the writer's own sentence. */
const isAttribution = (line: string): boolean => attribution.test(line) && /[\d@]/.test(line);
const headerLabels = [
  /^\*?(?:from|von|de|da|van|från|fra|od|من)\*?\s*:/i,
  /^\*?(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|inviato|data|verzonden|skickat|sendt|تاريخ)\*?\s*:/i,
  /^\*?(?:to|an|à|para|a|aan|till|til|do|إلى)\*?\s*:/i,
  /^\*?(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|الموضوع)\*?\s*:/i,
];
const headerLines = 5;

/** A mail's header in the text: the sender, and at least two of date, addressee and subject right below. */
function isHeader(lines: readonly string[], at: number): boolean {
  const [sender, ...others] = headerLabels;
  if (sender?.test(lines[at] ?? '') !== true) return false;
  const below = lines.slice(at + 1, at + 1 + headerLines);
  return others.filter((label) => below.some((line) => label.test(line))).length >= 2;
}

/** Plain text without quoted lines, and without everything below a line that introduces a quoted mail. */
export function withoutQuotedLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('>')) continue;
    if (ruled.test(line) || isHeader(lines, at)) break;
    // Mail programs wrap the line at some width.
    const length = [1, 2, 3].find((count) => isAttribution(lines.slice(at, at + count).join(' ')));
    if (length === undefined) {
      kept.push(line);
      continue;
    }
    const next = lines.slice(at + length).find((each) => each !== '');
    if (next?.startsWith('>') !== true) break;
    at += length - 1;
  }
  return kept.join('\n');
}
