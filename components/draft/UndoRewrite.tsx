import { say } from '../../core/words/say';
import { Button } from '../parts/Button';
import type { DraftActions, DraftView } from './view';

interface UndoRewriteProps {
  readonly view: DraftView;
  readonly actions: Pick<DraftActions, 'tell'>;
}

/** The way back to what the draft was before its last rewrite; nothing where it is as it was written. */
export function UndoRewrite({ view: { draft, busy }, actions }: UndoRewriteProps) {
  const count = draft.is === 'done' ? (draft.draft.earlier?.length ?? 0) : 0;
  if (count === 0) return null;
  return (
    <Button
      look="quiet"
      off={busy !== null}
      label={say('draft.craft.undo-label', { count })}
      onPress={() => actions.tell({ type: 'undo' })}
    >
      {say('draft.craft.undo')}
    </Button>
  );
}
