import type { DraftSource } from '../../core/similar';
import { refKey } from '../../core/ticket-ref';
import { say } from '../../core/words/say';
import type { DraftActions, DraftView } from './view';
import { CitedTexts } from './CitedTexts';
import { citedTexts, usedSources } from './words';

/** What this draft rests on: similar tickets, whose public replies may also be to go along with the next one, articles and macros. */
export function DraftSources({ view, actions }: { readonly view: DraftView; readonly actions: DraftActions }) {
  const { sources: next = [] } = view;
  const used = usedSources(view);
  const isIn = (all: readonly DraftSource[], one: DraftSource): boolean =>
    all.some(({ ref }) => refKey(ref) === refKey(one.ref));
  const all = [...used, ...next.filter((one) => !isIn(used, one))];
  return (
    <p className="row wrap draft-sources small">
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
      <CitedTexts cited={citedTexts(view)} />
    </p>
  );
}
