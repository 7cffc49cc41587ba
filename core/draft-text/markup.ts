/** Names of HTML only: what stands in angle brackets otherwise (`<drive>`, `<anna@corp.example>`) is text. */
const names =
  'a|abbr|audio|b|base|blockquote|body|br|button|center|code|div|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|label|li|link|meta|object|ol|option|p|picture|pre|s|script|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video';
const tag = new RegExp(String.raw`<\/?(?:${names})(?=[\s/>])[^<>]{0,4000}>`, 'gi');
const open = new RegExp(String.raw`<(?=\/?(?:${names})[\s/>])`, 'gi');
const unread = /<(script|style)(?=[\s>])[^<>]{0,4000}>[^<]{0,20000}<\/\1>|<!--[^<>]{0,4000}-->/gi;
const picture = /!\[[^\][\n]{0,300}\]\([^()\n]{0,4000}\)/g;
const newLine = /^<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])[\s/>]/i;

/** Each pass is linear; more of them than tags that people nest inside of tags are of no use. */
const PASSES = 4;

/**
 * A text without pictures and HTML: a model is asked for plain text, and what it writes besides would be read by the customer as
 * code. What stands between two tags stays, but for scripts and styles. `count`: pieces taken out. Linear, and twice changes nothing.
 */
export function withoutMarkup(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  let left = text;
  const out = (piece: string): string => {
    count += 1;
    return newLine.test(piece) ? '\n' : '';
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = left;
    left = left.replace(picture, out).replace(unread, out).replace(tag, out);
    if (left === before) return { text: left, count };
  }
  return { text: left.replace(open, '< ').replace(/!(?=\[)/g, '! '), count };
}
