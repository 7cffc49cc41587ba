import type { Conversation } from '../account/types';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => escapes[char] ?? char);

const isQuoted = (paragraph: string): boolean => paragraph.split('\n').every((line) => line.startsWith('>'));

const unquoted = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => line.replace(/^>\s?/, ''))
    .join('\n');

const lines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((each) =>
      isQuoted(each)
        ? `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;padding-left:1ex">${lines(unquoted(each))}</blockquote>`
        : `<p dir="auto">${lines(each)}</p>`,
    )
    .join('');

function quoteHtml(quote: Conversation['quote']): string {
  if (quote === null) return '';
  const inner = paragraphs(quote.text);
  if (quote.style === 'gmail_quote')
    return `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On an earlier day somebody wrote:<br></div><blockquote class="gmail_quote">${inner}</blockquote></div>`;
  if (quote.style === 'x_freshdesk_quote')
    return `<div class="x_freshdesk_quote"><p>Earlier in this ticket:</p>${inner}</div>`;
  return `<blockquote>${inner}</blockquote>`;
}

const font =
  'font-family:-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif; font-size:14px';

/** HTML of a description or a message, made from its plain text. Empty stays empty. */
export const bodyHtml = (text: string, quote: Conversation['quote'] = null): string =>
  text === '' ? '' : `<div style="${font}">${paragraphs(text)}${quoteHtml(quote)}</div>`;

/** The same without marks: quoted history cannot be told from the rest here. */
export const bodyText = (text: string, quote: Conversation['quote'] = null): string =>
  `${text}\n\n${quote?.text ?? ''}`
    .split(/\n{2,}/)
    .map((each) => (isQuoted(each) ? unquoted(each) : each))
    .join(' ')
    .replaceAll('\n', ' ')
    .trim();
