import { phrase } from '../../core/words/phrase';
import { withoutTemplateMarks } from '../../core/draft-text/template-marks';
import { fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import { readAs } from '../shared/shape';
import type { ZendeskApi } from './api';
import { ticketPath } from './forms';
import { readToken } from './me';
import { commentEventShape, commentsShape, notedShape } from './shapes';
import { judgeComment } from './visibility';

/** Newest first; an automatic comment may have come right after ours. */
const LOOKED_THROUGH = 10;

/**
 * Writes an internal note. That it is internal is said each time: left out, a comment would become what the ticket's last one was.
 * Throws a `DesksideFault`: `note-public` where the desk says that it is public, `field-not-set` where it is not proven afterwards that only agents can see it, `read-only`, `desk-…`.
 */
export async function addNote(api: ZendeskApi, ref: TicketRef, text: string, signal: AbortSignal): Promise<void> {
  const html = noteHtml(text);
  if (html === '') throw fault('desk-refused', 'an empty note');
  const token = await readToken(api, signal);
  const body = { ticket: { comment: { html_body: html, public: false } } };
  const { ticket, audit } = await api.send('PUT', ticketPath(ref), body, token, notedShape, signal);
  if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
  const written = (audit?.events ?? []).flatMap((event) => readAs(commentEventShape, event) ?? []);
  const judged = written.length > 0 ? written : await findWritten(api, ref, audit?.id, signal);
  const verdicts = judged.map((comment) => judgeComment(comment).visibility);
  if (verdicts.includes('public')) throw fault('note-public');
  if (verdicts.length === 0 || verdicts.includes('unknown')) throw fault('field-not-set', phrase('error.note.field'));
}

/** Where the answer does not show what was written: the comment of this audit. */
async function findWritten(
  api: ZendeskApi,
  ref: TicketRef,
  auditId: number | null | undefined,
  signal: AbortSignal,
): Promise<readonly { readonly public?: unknown }[]> {
  if (auditId == null) return [];
  const path = `${ticketPath(ref)}/comments?sort=-created_at&page[size]=${LOOKED_THROUGH}`;
  const { comments } = await api.get(path, commentsShape, signal);
  return comments.filter(({ audit_id: id }) => id === auditId);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** Plain text as the desk wants it: its own plain texts are read as Markdown. Nothing in it is filled in by the desk. */
function noteHtml(text: string): string {
  const paragraphs: string[][] = [[]];
  for (const line of withoutTemplateMarks(text.toWellFormed(), 'zendesk').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(escaped(line));
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `<p>${lines.join('<br>')}</p>`)
    .join('');
}
