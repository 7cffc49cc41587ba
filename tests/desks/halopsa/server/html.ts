const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => escapes[char] ?? char);

function block(paragraph: string): string {
  const lines = paragraph.split('\n');
  if (lines.every((line) => line.startsWith('>')))
    return `<blockquote dir="auto">${lines.map((line) => escapeHtml(line.replace(/^>\s?/, ''))).join('<br>')}</blockquote>`;
  return `<p dir="auto">${lines.map(escapeHtml).join('<br>')}</p>`;
}

/** HTML of an action's plain text; quoted lines become a blockquote. */
export const htmlOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(block)
    .join('');

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Plain text of what an editor made: paragraphs parted by empty lines. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<\/(p|div|blockquote|li|ul|ol)>/gi, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
