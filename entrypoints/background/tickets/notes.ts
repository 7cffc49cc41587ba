import {
  canBeReported,
  type Analysis,
  type ErrorReport,
  type NoteAbout,
  type NoteBefore,
  type NoteLook,
  type NoteRequests,
  type NoteWritten,
} from '../../../core/analysis/analysis';
import { desksideError, type DesksideError, type ErrorCode } from '../../../core/errors';
import { fail, ok, type Result } from '../../../core/result';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { isAtItsDesk } from '../desks/known';
import { askSource } from '../desks/source';
import { takesNotes } from '../desks/takes-notes';
import { makeTurns } from '../in-turn';
import { selectProviders } from '../model/select-provider';
import { gateProblem, type Loaded } from '../rules/load';
import type { ActivityRecord } from '../store/ledger/db';
import { activity, catalogues } from '../store/ledger/ledger';
import { noted, orElse } from '../store/ledger/noted';
import { suggestionBook } from '../store/ledger/suggestion-book';
import { analysisOf } from './analysis';
import { readNow } from './read-now';

/** A note goes to a desk by itself, so that a second press finds what the first one has left. */
const inTurn = makeTurns();

const nameOf = (about: NoteAbout): string => (about.is === 'suggestion' ? about.id : about.code);

/** Why nothing may be written about this ticket; null when it may. Nothing is read from the desk for it. */
async function whyNot(ref: TicketRef, about: NoteAbout, counts: Loaded): Promise<DesksideError | null> {
  const { settings, rules } = counts;
  const closed = gateProblem(counts) ?? counts.problem;
  if (closed !== null) return closed;
  if (!settings.enabled) return desksideError('off');
  const wanted = about.is === 'suggestion' ? settings.analysisNote : settings.errorNote;
  if (!rules.analysisNotes) return desksideError('not-allowed');
  if (!wanted) return desksideError('off');
  if (!(await isAtItsDesk(ref))) return desksideError('desk-paused');
  return (await takesNotes(ref, counts)) ? null : desksideError('not-allowed');
}

async function analysisAbout(ref: TicketRef, id: string): Promise<Result<Analysis>> {
  const known = await suggestionBook.find(id);
  if (known === undefined || !sameTicket(known.ref, ref)) return fail(desksideError('not-the-same-ticket'));
  const catalogue = await orElse(catalogues.get(ref.origin), undefined);
  const analysis = analysisOf(known, catalogue?.fields ?? []);
  return analysis === null ? fail(desksideError('conflict')) : ok(analysis);
}

/** Newest last. */
const newestFailure = (records: readonly ActivityRecord[], code: ErrorCode): ActivityRecord | undefined =>
  records.findLast((record) => record.what === 'failed' && record.code === code && record.about === undefined);

async function reportAbout(
  records: readonly ActivityRecord[],
  code: ErrorCode,
  counts: Loaded,
): Promise<Result<ErrorReport>> {
  if (!canBeReported(code)) return fail(desksideError('not-allowed'));
  const asked = await selectProviders(counts);
  const at = newestFailure(records, code)?.at ?? new Date().toISOString();
  return ok({ is: 'error', code, by: asked.ok ? asked.value.first.label : null, at });
}

/** What a desk says before anything was written. */
const unwritten: readonly ErrorCode[] = ['read-only', 'desk-signed-out', 'desk-rate-limited', 'not-the-same-ticket'];

/** What is known of notes about the same thing. One that was begun, and of which nobody heard the end, may be there. */
function beforeIn(records: readonly ActivityRecord[], about: NoteAbout): NoteBefore | null {
  const mine = records.filter((record) => record.about === nameOf(about));
  const written = mine.findLast(({ what }) => what === 'noted');
  const newest = mine.at(-1);
  if (newest === undefined || newest === written) return written === undefined ? null : { at: written.at, sure: true };
  const came = newest.what === 'failed' && unwritten.some((code) => code === newest.code);
  if (!came) return { at: newest.at, sure: false };
  return written === undefined ? null : { at: written.at, sure: true };
}

/** What a note would say, and whether one was written before. Writes nothing and asks no desk. */
export async function lookAtNote(
  { ref, about }: NoteRequests['note.look']['in'],
  counts: Loaded,
): Promise<Result<NoteLook>> {
  const refused = await whyNot(ref, about, counts);
  if (refused !== null) return fail(refused);
  const records = await orElse(activity.of(ref), []);
  const told =
    about.is === 'suggestion' ? await analysisAbout(ref, about.id) : await reportAbout(records, about.code, counts);
  return told.ok ? ok({ desk: ref.desk, told: told.value, before: beforeIn(records, about) }) : told;
}

/** A ticket of which nothing is public any more takes a note all the same. */
const readEnough: readonly ErrorCode[] = ['nothing-public', 'visibility-unknown'];

/** Why the ticket, as its desk tells it now, takes no note; null when it does. */
async function whyNotNow(ref: TicketRef, counts: Loaded): Promise<DesksideError | null> {
  const read = await readNow(ref, counts);
  if (!read.ok) return readEnough.includes(read.error.code) ? null : read.error;
  return read.value.closed ? desksideError('read-only') : null;
}

/**
 * Writes the text as an internal note. The ticket is read anew before, by the same checks as any other, and the desk's adapter reads the
 * note back. Where one was written already it is written only for somebody who has seen that. Nothing of the text is kept here.
 */
export const writeAnalysisNote = (
  { ref, about, text, seen }: NoteRequests['note.write']['in'],
  load: () => Promise<Loaded>,
): Promise<NoteWritten> =>
  inTurn(async () => {
    const counts = await load();
    const look = await lookAtNote({ ref, about }, counts);
    if (!look.ok) return { is: 'failed', error: look.error };
    const { before } = look.value;
    if (before !== null && before.at !== seen) return { is: 'before', before };
    const refused = await whyNotNow(ref, counts);
    if (refused !== null) return { is: 'failed', error: refused };
    const did = { ref, provider: counts.settings.provider, about: nameOf(about) } as const;
    const at = new Date().toISOString();
    await noted(activity.add({ ...did, at, what: 'noting' }));
    const written = await askSource<'note'>(ref.origin, { what: 'note', ref, text, quiet: false });
    const end = new Date().toISOString();
    if (written.ok) {
      await noted(activity.add({ ...did, at: end, what: 'noted' }));
      return { is: 'written', at: end };
    }
    const { code } = written.error;
    await noted(activity.add({ ...did, at: end, what: 'failed', code }));
    return { is: 'failed', error: written.error };
  });
