import { phrase } from '../../core/words/phrase';
import { DesksideFault, fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import * as s from '../shared/shape';
import type { FreshdeskApi } from './api';
import { internalTicket } from './conversation';
import { readMe } from './people';

/** Not captured from a live account: only what both known shapes of a single message have in common is looked at. */
const writtenShape = s.either(s.object({ conversation: s.object({ id: s.number }) }), s.object({ id: s.number }));
const noteShape = s.object({ id: s.number, ticket_id: s.nullish(s.number), private: s.optional(s.unknown) });
const newestShape = s.object({ conversations: s.array(s.unknown) });

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // The desk fills in placeholders in double braces.
  '{': '&#123;',
  '}': '&#125;',
};

/** Plain text with paragraphs by empty lines, as the HTML that a note holds. */
export const noteHtml = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n|\n$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.replace(/[&<>"'{}]/g, (char) => escapes[char] ?? char));
      return `<div>${lines.join('<br>')}</div>`;
    })
    .join('<div><br></div>');

/**
 * Writes an internal note and reads it back. `private` stands in every request, and the list of those who would get a mail stays empty.
 * Throws a `DesksideFault`: `note-public` where the desk says that it is public, `desk-refused`, which says so where the note did not read back as a private one, or `desk-…`.
 */
export async function writeNote(api: FreshdeskApi, ref: TicketRef, text: string, signal: AbortSignal): Promise<void> {
  const body = noteHtml(text);
  if (body === '') throw fault('desk-refused', 'an empty note');
  const { csrfToken } = await readMe(api, signal);
  if (csrfToken === '') throw fault('desk-refused', 'no token for writing');
  const note = {
    body,
    private: true,
    notify_emails: [],
    attachment_ids: [],
    inline_attachment_ids: [],
    cloud_files: [],
  };
  const path = `${internalTicket(ref.ticketId)}/notes`;
  const written = await api.send('POST', path, note, { 'X-CSRF-Token': csrfToken }, s.unknown, signal);
  const id = idIn(written);
  if (id === undefined) throw fault('desk-refused', phrase('error.note.unnamed'));
  const isPrivate = await readBack(api, ref, id, signal);
  if (isPrivate === false) throw fault('note-public');
  if (isPrivate === null) throw fault('desk-refused', phrase('error.note.not-internal'));
}

function idIn(written: unknown): number | undefined {
  const named = s.readAs(writtenShape, written);
  if (named === undefined) return undefined;
  return 'conversation' in named ? named.conversation.id : named.id;
}

/** Whether the note is private; null where the desk does not say. */
async function readBack(
  api: FreshdeskApi,
  { ticketId }: TicketRef,
  id: number,
  signal: AbortSignal,
): Promise<boolean | null> {
  const path = `${internalTicket(ticketId)}/conversations?per_page=30&page=1&order_type=desc`;
  try {
    const { conversations } = await api.get(path, newestShape, signal);
    const note = conversations.flatMap((each) => s.readAs(noteShape, each) ?? []).find((each) => each.id === id);
    if (note === undefined || (note.ticket_id != null && String(note.ticket_id) !== ticketId)) return null;
    return typeof note.private === 'boolean' ? note.private : null;
  } catch (thrown) {
    if (thrown instanceof DesksideFault && thrown.error.code === 'desk-refused') return null;
    throw thrown;
  }
}
