import { inOrder, type Mark } from './mark';

/**
 * Web addresses with a scheme, mail addresses, and bare names of hosts with a path or a common ending. A name of foreign letters
 * begins where its word does; one of plain letters may follow letters of a script without spaces.
 */
const address =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"“”«»（）「」『』【】]{1,1000}(?![（）「」『』【】][^\s]{0,100}@)|(?<![\p{L}\p{N}/:.])\/\/(?=[a-z0-9-]{1,63}\.)[^\s<>"“”«»]{4,1000}|(?<![\w@./+-])[\w.+-]{1,64}@[\p{L}\p{N}.-]{3,200}|(?:(?<![\p{L}\p{N}@./-])(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,63}[a-z0-9-]{1,63}\.)(?:[\p{L}\p{N}-]{1,63}\.){1,6}|(?<![a-z0-9@./-])(?:[a-z0-9-]{1,63}[.。．｡]){1,6})(?:[a-z]{2,24}(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|\p{L}{2,24}(?![\w@]))(?::\d{1,5})?(?:\/[^\s<>"“”«»]{0,1000})?|(?<![\w\\])\\\\[\w.-]{1,64}\\[^\s<>"“”«»]{1,300}/giu;

/** A mail address as one hides it from robots: `help (at) acme (dot) com`, `help at acme dot com`. */
const spelled =
  /(?<![\w@.+-])[a-z0-9][\w.+-]{0,63}(?: ?[([{] ?(?:at|ät|arroba|a|アット) ?[)\]}] ?| (?:at|arroba|chez) (?=[a-z0-9-]{1,63} (?:dot|punkt|point|punto|ponto) (?:com|net|org|edu|gov|info|io|co|eu|de|fr|es|pt|br|jp|uk|ch|at|it|nl)(?![a-z])))[a-z0-9-]{1,63}(?:(?:\.| ?[([{] ?(?:dot|punkt|point|punto|ponto) ?[)\]}] ?| (?:dot|punkt|point|punto|ponto) )[a-z0-9-]{2,63}){1,4}/giu;

/** A host in words: `portal dot acme dot com`, `acme (punkt) de`. */
const spelledHost =
  /(?<![\w@.+-])[a-z0-9][a-z0-9-]{0,62}(?:(?: ?[([{] ?(?:dot|punkt|point|punto|ponto|ドット) ?[)\]}] ?| (?:dot|punkt|punto|ponto) )[a-z0-9-]{2,63}){0,4}(?: ?[([{] ?(?:dot|punkt|point|punto|ponto|ドット) ?[)\]}] ?| (?:dot|punkt|punto|ponto) )(?:com|net|org|edu|gov|info|io|co|app|dev|eu|de|fr|es|pt|br|jp|uk|ch|at|it|nl)(?![a-z])/giu;

/** A scheme without slashes that a press runs or opens, an address of numbers with a port or a path, and a host that was made safe: `evil[.]com`. */
const unusual =
  /(?<![\p{L}\p{N}+.-])(?:(?:javascript|vbscript|sms|smsto|callto|facetime|skype|whatsapp|intent|magnet|market|itms-apps|search-ms|ms-[a-z]{2,20}):(?=[^\s:]{2})|data:[a-z]{2,20}\/)[^\s<>"“”«»]{1,1000}|(?<![\w.:/@-])\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5}(?!\d)|(?=\/[a-z]))(?:\/[^\s<>"“”«»]{0,1000})?|(?<![\w@.[\]-])[a-z0-9-]{1,63}(?:\[\.\][a-z0-9-]{1,63}){1,5}(?:\/[^\s<>"“”«»]{0,1000})?/giu;

/** Endings of hosts that are written without a scheme; a sentence without a space behind its point is none (`done.Please`). */
const commonEnding =
  /^(?:com|net|org|info|biz|edu|gov|int|mil|app|dev|cloud|online|site|shop|store|tech|live|support|help|link|click|xyz|top|page|web|zip|example|test|io|ai|me|tv|cc|ly|gl|eu|uk|de|fr|it|es|nl|be|at|ch|se|no|dk|fi|pl|cz|sk|hu|ro|bg|gr|pt|ie|lu|lt|lv|ee|hr|si|rs|ua|ru|tr|il|sa|ae|in|pk|cn|jp|kr|hk|tw|sg|my|th|vn|id|ph|au|nz|za|br|mx|ar|cl|co|pe|ca|us)$/;

/** Of a host in capitals; `ASP.NET` is none. */
const loudEnding = /^(?:COM|NET|ORG|INFO|BIZ|DE|FR|ES|JP|IO|UK|EU|BR)$/;

/** Closing marks of the sentence around it. A bracket stays where the address opened one. */
function withoutTail(text: string): string {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? '';
    const closes = last === ')' && !text.slice(0, end).includes('(');
    if (!closes && !".,;:!?'*_]}>’”»、。，".includes(last)) break;
  }
  return text.slice(0, end);
}

const isAddress = (text: string): boolean => {
  if (/^(?:(?:[a-z][a-z0-9+.-]{1,15}:)?\/\/|\\\\)/i.test(text) || text.includes('@') || /^www\./i.test(text))
    return true;
  const [host = '', path] = text.split('/', 2);
  const name = host.replace(/:\d{1,5}$/, '').replace(/[。．｡]/g, '.');
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (loudEnding.test(ending) && name === name.toUpperCase() && !/^(?:ASP|VB|ADO)\./.test(name)) return true;
  return (
    commonEnding.test(path === undefined ? ending : ending.toLowerCase()) &&
    (path !== undefined || name === name.toLowerCase())
  );
};

/** The links and mail addresses of a text, in order. Linear in its length. */
export const linksOf = (text: string): Mark[] =>
  inOrder([
    ...[...text.matchAll(address)].flatMap(({ 0: piece, index }) => {
      const plain = withoutTail(piece);
      return isAddress(plain) ? [{ start: index, end: index + plain.length, text: plain }] : [];
    }),
    ...[...text.matchAll(spelled), ...text.matchAll(spelledHost)].map(({ 0: piece, index }) => ({
      start: index,
      end: index + piece.length,
      text: piece,
    })),
    ...[...text.matchAll(unusual)].map(({ 0: piece, index }) => {
      const plain = withoutTail(piece);
      return { start: index, end: index + plain.length, text: plain };
    }),
  ]);

/** `help (at) acme (dot) com` as `help@acme.com`; null for what is written as it is. */
const spelledOut = (link: string): string | null =>
  /[\s([{]/.test(link)
    ? link
        .toLowerCase()
        .replace(/ ?[([{] ?(?:at|ät|arroba|a|アット) ?[)\]}] ?| (?:at|arroba|chez) /u, '@')
        .replace(/ ?[([{] ?(?:dot|punkt|point|punto|ponto) ?[)\]}] ?| (?:dot|punkt|point|punto|ponto) /gu, '.')
    : null;

/**
 * What two spellings of one address share: host in its plain form without `www.`, path without a slash at its end, query. Scheme
 * and fragment do not count; what stands before an `@` is no host.
 */
export function linkKey(link: string): string {
  const hasScheme = /^[a-z][a-z0-9+.-]{1,15}:\/\//i.test(link);
  const mail = spelledOut(link) ?? link;
  if (!hasScheme && mail.includes('@') && !mail.includes('/')) return mail.toLowerCase();
  try {
    const { protocol, host, pathname, search } = new URL(hasScheme ? link : `https://${mail.replace(/^\/\//, '')}`);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
    return `${isWeb ? '' : protocol}${host.toLowerCase().replace(/^www\./, '')}${path}${search}`;
  } catch (thrown) {
    if (thrown instanceof TypeError) return link.toLowerCase();
    throw thrown;
  }
}
