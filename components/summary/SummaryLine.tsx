import type { SummaryView } from '../../core/summary';
import { SummaryPart, type SummaryActions } from './SummaryPart';

/** What the conversation comes to, at the top of the card: its place is there at once, one line high. */
export function SummaryLine({ view, actions }: { readonly view: SummaryView; readonly actions: SummaryActions }) {
  return (
    <div className="summary">
      <SummaryPart view={view} actions={actions} folds />
    </div>
  );
}
