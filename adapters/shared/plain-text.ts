const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** HTML to plain text without the browser's parser, which a page may lock (Trusted Types). The result is never shown as HTML. */
export const htmlToText = (html: string): string =>
  decode(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/\s+/g, ' ')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/(p|div|li|tr|h[1-6]|blockquote|ul|ol|table)\s*>/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  );

/** Attachments and inline pictures open with the agent's session, so their addresses stay here. */
const withoutAttachments = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '[image]')
    .replace(/https?:\/\/[^\s<>"')\]]*\/attachments\/[^\s<>"')\]]*/gi, '[attachment]');

export const clean = (text: string): string =>
  withoutAttachments(text.replace(/&nbsp;/g, ' ').replace(/\u00A0/g, ' '))
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
