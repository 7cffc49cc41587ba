import { canBeReported, type NoteAbout, type NotesView } from '../../core/analysis/analysis';
import { desksideError } from '../../core/errors';
import type { TriageState } from '../../core/messages';
import type { TicketRef } from '../../core/ticket-ref';
import { WriteNote } from '../analysis/WriteNote';
import type { CardActions } from './view';

interface AnalysisNoteProps {
  readonly triage: TriageState;
  readonly notes: NotesView;
  readonly actions: Pick<CardActions, 'ask' | 'shown'>;
}

/** A suggestion once it is decided, or why there is none. */
function aboutOf(triage: TriageState, { analysis, errors }: NotesView): NoteAbout | null {
  if (triage.is === 'accepted' || triage.is === 'dismissed')
    return analysis ? { is: 'suggestion', id: triage.suggestion.id } : null;
  return triage.is === 'failed' && errors && canBeReported(triage.error.code)
    ? { is: 'error', code: triage.error.code }
    : null;
}

const other = { error: desksideError('not-the-same-ticket') };

/** What the page has turned to meanwhile is another ticket, whatever is still to be seen of this one. */
const withTicket = async <T, E>(
  { shown }: AnalysisNoteProps['actions'],
  work: (ref: TicketRef) => Promise<T>,
  instead: E,
) => {
  const ref = shown();
  return ref === null ? instead : work(ref);
};

/** The card's line for an internal note, where there is something to write. */
export function AnalysisNote({ triage, notes, actions }: AnalysisNoteProps) {
  const about = aboutOf(triage, notes);
  if (about === null) return <></>;
  return (
    <WriteNote
      key={about.is === 'error' ? about.code : about.id}
      about={about}
      look={(wanted) => withTicket(actions, (ref) => actions.ask('note.look', { ref, about: wanted }), other)}
      write={(wanted, text, seen) =>
        withTicket(actions, (ref) => actions.ask('note.write', { ref, about: wanted, text, seen }), {
          is: 'failed' as const,
          ...other,
        })
      }
    />
  );
}
