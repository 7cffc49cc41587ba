const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Their content is no text. */
const unshown = new Set(['script', 'style', 'head']);
const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'table']);

/**
 * HTML to plain text without the browser's parser, which a page may lock (Trusted Types). The result is never shown as
 * HTML. One walk from tag to tag: a mail that is written to make a parser slow takes as long as any other.
 */
export function htmlToText(html: string): string {
  const lower = html.toLowerCase();
  const unclosed = new Set<string>();
  let text = '';
  let at = 0;
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', at)) {
    text += html.slice(at, start).replace(/\s+/g, ' ');
    if (html.startsWith('<!--', start)) {
      at = after(html, '-->', start + 4);
      continue;
    }
    const end = html.indexOf('>', start);
    if (end === -1) return decode(text + html.slice(start));
    at = end + 1;
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(lower.slice(start, Math.min(at, start + 24))) ?? [];
    if (name === 'br' || (slash === '/' && blocks.has(name))) text += '\n';
    if (slash === '' && unshown.has(name) && !unclosed.has(name)) {
      const close = lower.indexOf(`</${name}`, at);
      if (close === -1) unclosed.add(name);
      else at = after(html, '>', close);
    }
  }
  return decode(text + html.slice(at).replace(/\s+/g, ' '));
}

/** Behind the next mark; the end where there is none. */
const after = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
};

/** Attachments and inline pictures open with the agent's session, so their addresses stay here. */
const withoutAttachments = (text: string): string =>
  text
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '[image]')
    .replace(/https?:\/\/[^\s<>"')\]]{0,1000}\/attachments\/[^\s<>"')\]]*/gi, '[attachment]');

export const clean = (text: string): string =>
  withoutAttachments(text.replace(/&nbsp;/g, ' ').replace(/\u00A0/g, ' '))
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
