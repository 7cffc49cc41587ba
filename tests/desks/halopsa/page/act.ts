import { outcomeIds } from '../account/outcomes';
import { post } from './api';
import { withoutAdvertisement } from './froala';
import { editable, editIds, type EditId } from './fields';
import { complain, loadTicket } from './load';
import { routeOf, ticketPath } from './route';
import { changed, current, toast, type EditorName, type Form, type OpenTicket, type OutcomeRow } from './store';
import { words } from './words';

let pending: ReturnType<typeof setTimeout> | undefined;

/** Shows what the address says, `lateMs` after it changed. */
export function follow(): void {
  const path = location.pathname + location.search;
  clearTimeout(pending);
  pending = setTimeout(() => void show(path).catch(complain), current().boot.knobs.lateMs);
}

async function show(path: string): Promise<void> {
  const s = current();
  const route = routeOf(path);
  if (route.kind === 'ticket') {
    await loadTicket(route.id);
    if (path !== location.pathname + location.search) return;
    if (s.slots[s.shownSlot] !== route.id) {
      if (s.slots[s.shownSlot] !== null) s.shownSlot = s.shownSlot === 0 ? 1 : 0;
      s.slots[s.shownSlot] = route.id;
    }
    if (s.boot.knobs.composer !== 'closed') setComposer(route.id, s.boot.knobs.composer);
  }
  s.shown = route;
  changed();
}

export function go(path: string): void {
  history.pushState(null, '', path);
  follow();
}

export const openTicket = (id: number): void =>
  go(ticketPath(id, location.pathname.startsWith('/tickets') || current().boot.knobs.layout === 'in-list'));

export function startEditing(open: OpenTicket, id: EditId): void {
  open.editing = new Set([...open.editing, id]);
  changed();
}

export function cancelEdits(open: OpenTicket): void {
  open.edits = {};
  open.editing = new Set();
  changed();
}

/** A choice in a row: saved at once, or kept for the Save button. */
export async function choose(open: OpenTicket, id: EditId, value: string | null): Promise<void> {
  open.edits = { ...open.edits, [id]: value };
  changed();
  if (current().boot.knobs.inlineSaves) await saveEdits(open);
}

export async function saveEdits(open: OpenTicket): Promise<void> {
  const posted = Object.fromEntries(
    editIds
      .filter((id) => open.edits[id] !== undefined)
      .map((id) => [editable[id].column, Number(open.edits[id] ?? 0)]),
  );
  await post('Tickets', [{ id: open.ticket.id, ...posted }]);
  open.edits = {};
  open.editing = new Set();
  await loadTicket(open.ticket.id);
  toast(`${words().saved} ${open.ticket.id}`);
}

function editorsOf(outcome: OutcomeRow): readonly EditorName[] {
  if (outcome.sendemail) return ['private_note', 'emailbody'];
  if (!outcome.hidefromuser) return ['private_note', 'note'];
  return current().boot.knobs.internalForm === 'private-note' ? ['private_note'] : ['note'];
}

/** What an action button does: opens its form, or runs at once. */
export async function runOutcome(open: OpenTicket, outcome: OutcomeRow): Promise<void> {
  if (outcome.dontshowscreen) {
    await post('Actions', [{ ticket_id: open.ticket.id, outcome_id: outcome.id }]);
    await loadTicket(open.ticket.id);
    toast(outcome.buttonname);
    return;
  }
  const to =
    outcome.id === outcomeIds.supplier
      ? ['service@copyline.example']
      : outcome.sendemail
        ? [open.ticket.user_email]
        : [];
  open.form = { outcomeId: outcome.id, editors: editorsOf(outcome), model: {}, hidden: outcome.hidefromuser, to };
  changed();
}

export function closeForm(open: OpenTicket): void {
  open.form = null;
  changed();
}

/** What Froala's events say about a box. */
export function setModel(form: Form, name: EditorName, html: string): void {
  form.model[name] = html;
  changed();
}

export function setHidden(form: Form, hidden: boolean): void {
  form.hidden = hidden;
  changed();
}

export const setRecipients = (form: Form, all: readonly string[]): void =>
  void form.to.splice(0, form.to.length, ...all);

/** Saves the form's action; whatever is public in it is sent. */
export async function sendForm(open: OpenTicket, form: Form): Promise<void> {
  const html = (name: EditorName): string => withoutAdvertisement(form.model[name] ?? '');
  await post('Actions', [
    {
      ticket_id: open.ticket.id,
      outcome_id: form.outcomeId,
      hiddenfromuser: form.hidden,
      sendemail: form.to.length > 0,
      emailto: form.to.join(';'),
      note_html: html('note'),
      private_note: html('private_note'),
      emailbody_html: html('emailbody'),
    },
  ]);
  open.form = null;
  await loadTicket(open.ticket.id);
  toast(words().sent);
}

/** The box whose text the requester gets; undefined without one. */
export function publicEditor(form: Form | null): EditorName | undefined {
  if (!form || form.outcomeId === outcomeIds.supplier) return undefined;
  if (form.editors.includes('emailbody')) return 'emailbody';
  return form.editors.includes('note') && !form.hidden ? 'note' : undefined;
}

export function setComposer(ticketId: number, mode: 'public' | 'internal' | 'closed'): void {
  const open = current().open.get(ticketId);
  if (!open || open.ticket.locked) return;
  if (mode === 'closed') return closeForm(open);
  const wanted =
    mode === 'internal'
      ? outcomeIds.note
      : current().boot.knobs.publicForm === 'email'
        ? outcomeIds.email
        : outcomeIds.update;
  const outcome = current().lists.outcomes.find(({ id }) => id === wanted);
  if (outcome) void runOutcome(open, outcome).catch(complain);
}
