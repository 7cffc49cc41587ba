import type { DraftSource } from '../../core/similar';
import { refKey } from '../../core/ticket-ref';
import { say } from '../../core/words/say';
import type { DraftActions, DraftView } from './view';
import { usedSources } from './words';

/** Similar tickets whose public replies went along with this draft, or go along with the next one. */
export function DraftSources({ view, actions }: { readonly view: DraftView; readonly actions: DraftActions }) {
  const { sources: next = [] } = view;
  const used = usedSources(view);
  const isIn = (all: readonly DraftSource[], one: DraftSource): boolean =>
    all.some(({ ref }) => refKey(ref) === refKey(one.ref));
  const all = [...used, ...next.filter((one) => !isIn(used, one))];
  return (
    <p className="row draft-sources small">
      {all.map((one) => (
        <span key={refKey(one.ref)} className="chip">
          <button
            type="button"
            className="link"
            title={say(isIn(used, one) ? 'draft.source.used' : 'draft.source.next', { number: one.number })}
            onClick={() => actions.openTicket(one.ref)}
          >
            {say('draft.source', { number: one.number })}
          </button>
          {isIn(next, one) && (
            <button
              type="button"
              className="link"
              aria-label={say('draft.source.drop', { number: one.number })}
              title={say('draft.source.drop', { number: one.number })}
              onClick={() => actions.dropSource(one)}
            >
              ✕
            </button>
          )}
        </span>
      ))}
    </p>
  );
}
