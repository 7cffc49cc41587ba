import { phrase } from '../../core/words/phrase';
import { fault } from '../../core/errors';
import { withoutTemplateMarks } from '../../core/draft-text/template-marks';
import type { DeskHttp } from '../shared/http';
import { addedShape, outcomesShape, type OutcomeBody } from './queue-shapes';
import { actionShape, type ActionBody } from './shapes';
import { askingSource } from './source';
import { isClosed, readOwn, type JsonContext } from './ticket-json';
import { judgeAction } from './visibility';

/** A zero, or what the desk writes for "leave it" elsewhere. */
const changesNoStatus = (status: unknown): boolean =>
  status === undefined || status === null || status === '' || (typeof status === 'number' && status <= 0);

/**
 * An action of the tenant's by which a note mails nobody and leaves the status: said outright, not by saying nothing. It has to be one
 * that hides what is written, or can; its name, which every tenant chooses, proves nothing (grade M).
 */
function quietOutcome(outcomes: readonly OutcomeBody[]): OutcomeBody | undefined {
  const quiet = outcomes.filter(
    ({ sendemail, newstatus, dontshowscreen }) =>
      sendemail === false && changesNoStatus(newstatus) && dontshowscreen !== true,
  );
  return (
    quiet.find(({ hidefromuser }) => hidefromuser === true) ??
    quiet.find(({ showhidecheckbox }) => showhidecheckbox === true)
  );
}

/**
 * Adds a private note, by the flag that alone makes one private (`hiddenfromuser`, grade H), and reads back that it is. The action
 * carries all that an outcome could bring along: no mail, no time, the status as it is. Throws a `DesksideFault`: `read-only`,
 * `note-public` where the desk says that it is not hidden,
 * `desk-refused` (also where the desk does not say afterwards that the note is hidden), `desk-…`.
 */
export async function addNote(context: JsonContext, api: DeskHttp, text: string, signal: AbortSignal): Promise<void> {
  const ticket = await readOwn(context, askingSource(api.get), signal);
  if (isClosed(ticket)) throw fault('read-only');
  if (ticket.status_id == null) throw fault('desk-refused', 'no word of the status');
  const type = ticket.tickettype_id == null ? '' : `?tickettype_id=${ticket.tickettype_id}`;
  const outcome = quietOutcome(await api.get(`/api/Outcome${type}`, outcomesShape, signal));
  if (outcome === undefined) throw fault('desk-refused', 'no action for a note that mails nobody');
  const note = {
    ticket_id: ticket.id,
    outcome_id: outcome.id,
    note_html: noteHtml(text),
    hiddenfromuser: true,
    sendemail: false,
    send_survey: false,
    sendsms: false,
    emailto: null,
    emailcc: null,
    emailbcc: null,
    follow: false,
    important: false,
    timetaken: 0,
    chargerate: 0,
    new_status: ticket.status_id,
    new_slastatus: -1,
  };
  const { id } = await api.send('POST', '/api/Actions', [note], {}, addedShape, signal);
  const saved = await api.get(`/api/Actions/${id}?ticket_id=${ticket.id}&includedetails=true`, actionShape, signal);
  if (saved.id !== id || saved.ticket_id !== ticket.id || !says(saved, text))
    throw fault('desk-refused', phrase('error.note.not-read-back'));
  if (saved.hiddenfromuser === false) throw fault('note-public');
  if (saved.hiddenfromuser !== true || judgeAction(saved, context.ref.ticketId).visibility !== 'private')
    throw fault('desk-refused', phrase('error.note.not-hidden'));
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Where the answer holds a text, it begins with ours. */
function says({ note, note_html: html }: ActionBody, text: string): boolean {
  const [wanted, told] = [letters(text).slice(0, 40), note ?? html];
  return told == null || letters(told).includes(wanted);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text with paragraphs by empty lines; no variable of Halo's is left in it for the desk to fill in. */
function noteHtml(text: string): string {
  const paragraphs = withoutTemplateMarks(text.replaceAll('\r\n', '\n'), 'halopsa')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return paragraphs
    .map((paragraph) => paragraph.replace(/[&<>"]/g, (mark) => escapes[mark] ?? '').replaceAll('\n', '<br>'))
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
