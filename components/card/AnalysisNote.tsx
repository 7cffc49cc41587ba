import { canBeReported, type NoteAbout, type NotesView } from '../../core/analysis/analysis';
import type { TriageState } from '../../core/messages';
import { WriteNote } from '../analysis/WriteNote';
import type { CardActions } from './view';

interface AnalysisNoteProps {
  readonly triage: TriageState;
  readonly notes: NotesView;
  readonly actions: Pick<CardActions, 'lookAtNote' | 'writeNote'>;
}

/** A suggestion once it is decided, or why there is none. */
function aboutOf(triage: TriageState, { analysis, errors }: NotesView): NoteAbout | null {
  if (triage.is === 'accepted' || triage.is === 'dismissed')
    return analysis ? { is: 'suggestion', id: triage.suggestion.id } : null;
  return triage.is === 'failed' && errors && canBeReported(triage.error.code)
    ? { is: 'error', code: triage.error.code }
    : null;
}

/** The card's line for an internal note, where there is something to write. */
export function AnalysisNote({ triage, notes, actions }: AnalysisNoteProps) {
  const about = aboutOf(triage, notes);
  if (about === null) return <></>;
  return (
    <WriteNote
      key={about.is === 'error' ? about.code : about.id}
      about={about}
      look={actions.lookAtNote}
      write={actions.writeNote}
    />
  );
}
