const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => escapes[char] ?? char);

function block(paragraph: string): string {
  const lines = paragraph.split('\n');
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote><p dir="auto">${lines.map((line) => escapeHtml(line.replace(/^>\s?/, ''))).join('<br>')}</p></blockquote>`;
  const html = `<p dir="auto">${lines.map(escapeHtml).join('<br>')}</p>`;
  return /^(Kind regards|Mit freundlichen Grüßen|Un saludo)\n/.test(paragraph)
    ? `<div class="signature">${html}</div>`
    : html;
}

/** The `html_body` of a comment, made from its plain text as Zendesk wraps it. */
export const htmlBody = (text: string): string =>
  `<div class="zd-comment" dir="auto">${text
    .split(/\n{2,}/)
    .map(block)
    .join('')}</div>`;

const unescapes: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The plain text of an `html_body` that was sent, of which Zendesk keeps both. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/g, '\n')
    .replaceAll('</p>', '\n\n')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => unescapes[entity] ?? entity)
    .trim();
