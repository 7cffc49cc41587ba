import { WriteNote } from '../../../components/analysis/WriteNote';
import type { QueueRow } from '../../../core/queue-panel';
import { ask } from '../../pages/ask';

interface AnalysisPartProps {
  readonly row: QueueRow;
  /** The ticket has another note by then. */
  readonly onWritten: () => void;
}

/** What was suggested and decided, as an internal note; nothing while it is undecided. */
export function AnalysisPart({ row: { ref, suggestion }, onWritten }: AnalysisPartProps) {
  if (suggestion === null || suggestion.decision === null) return null;
  return (
    <WriteNote
      key={`${suggestion.id} ${suggestion.decision}`}
      about={{ is: 'suggestion', id: suggestion.id }}
      look={(about) => ask('note.look', { ref, about })}
      write={(about, text, seen) => ask('note.write', { ref, about, text, seen })}
      onWritten={onWritten}
    />
  );
}
