/** What an element is to the history in a mail. */
export type Part =
  | 'none'
  /** History from its start to its end. */
  | 'quote'
  /** History as a rule, but answers can stand in it between and below its own quotes. */
  | 'container'
  /** Another mail that is passed on. */
  | 'forward'
  /** Nothing after it is the writer's own: Outlook marks where history starts, not where it ends. */
  | 'start'
  /** The line that introduces a quote. */
  | 'intro';

/*
 * Classes, ids and names by which mail programs and desks mark history: Gmail, Outlook and its forms on the web and on phones,
 * Apple, Thunderbird, Yahoo, AOL, Proton, Zoho, Spark, GMX, Zimbra, NetEase, Tuta, HEY, Missive, Front, Mailbird, Superhuman,
 * Freshdesk, Zendesk, Halo. Outlook and Yahoo put `x_`, `yiv123` or `aolmail_` before foreign names, once for every forward.
 */
const foreign = /^(?:x_|yiv\d{1,12}|aolmail_|ydp[\da-f]{1,12})+/;
const quote =
  /^(?:(?:fresh(?:desk|service)|fd|zendesk|zd|halo|hey|tutanota|missive|front|intercom|helpscout)[-_](?:quote|blockquote)|quoted[-_](?:text|content|message|history|thread|reply)|isreplycontent|history_container|fr-quoted|blockquote_zmail|replied-message|__quoted_text__)/;
const container =
  /^(?:gmail_quote|gmail_extra|yahoo[-_]quoted|protonmail_quote|zmail_extra|messagereplysection|sh-quoted-content|reply-quote|quote_container)/;
const start =
  /^(?:divrplyfwdmsg|divrpf\d|appendonsend$|ms-outlook-mobile-(?:reference-message|body-separator)|mail-editor-reference-message-container|olk_src_body_section|outlookmessageheader|stopspelling|zwchr|__divider__|originalmessage$)/;
const intro = /^(?:gmail_attr|moz-cite-prefix|yahoo_prefix|quote-header|replyattribution)/;
const forward = /^moz-forward-container/;
/** One look at everything that could be a name of these; most elements have none. */
const interesting =
  /quote|gmail_|yahoo|mail|moz-|zwchr|divrp|append|outlook|olk_|stopsp|original|replied|reply|history|halo|__/;

export function partOf(element: Element, tag: string): Part {
  if (tag === 'blockquote' || tag === 'includetail') return 'quote';
  const all = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('name') ?? ''} ${element.getAttribute('data-marker') ?? ''}`;
  if (all.length <= 3) return 'none';
  const names = all.slice(0, 1000).toLowerCase();
  if (!interesting.test(names)) return 'none';
  for (const each of names.split(/\s+/)) {
    const name = each.replace(foreign, '');
    if (start.test(name)) return 'start';
    if (intro.test(name)) return 'intro';
    if (quote.test(name)) return 'quote';
    if (forward.test(name)) return 'forward';
    if (container.test(name)) return tag === 'p' ? 'start' : 'container';
  }
  // GMX and WEB.DE name the element itself.
  return tag === 'div' && element.getAttribute('name') === 'quote' ? 'container' : 'none';
}

/** Samsung's mail program leaves its mark in a comment. */
export const isStartComment = (text: string): boolean => /^\s{0,3}original\s?message\s{0,3}$/i.test(text.slice(0, 40));
