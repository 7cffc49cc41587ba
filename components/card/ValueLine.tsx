import { sayTold } from '../../core/words/say-phrase';
import type { ReactNode } from 'react';
import { pathText } from '../../core/fields';
import { Rich } from '../parts/Rich';
import { Leaf } from './Leaf';
import type { Deciding, Pick } from './deciding';
import type { Line } from './lines';
import type { CardActions } from './view';
import { say } from '../../core/words/say';

export interface ValueLineProps {
  readonly line: Line;
  readonly deciding: Deciding;
  readonly actions: { readonly urgencyOf: CardActions['urgencyOf'] };
  /** Why a person has to pick this value. */
  readonly asks: boolean;
}

/**
 * One field: a box to take or leave a suggested value, or what stands there and stays. What would be replaced is named, and nothing
 * that stands is ever replaced unless this very box is ticked.
 */
export function ValueLine({ line, deciding, actions, asks }: ValueLineProps) {
  const { field, choice, present, place } = line;
  const picked = deciding.pickedFor(line);
  const taken = picked != null && picked.optionId !== present?.optionId;
  const offered = place === 'chosen' || place === 'offered' || taken;
  const shown = picked ?? (offered ? choice : present?.optionId == null ? null : present);
  const toggle = (on: boolean): void => deciding.pick(line, on ? (picked ?? choice) : null);
  const value = <Value line={line} shown={shown} offered={offered} actions={actions} />;
  return (
    <div className="field-line" data-place={place}>
      {offered && field.locked === null ? (
        <label className="row top" title={asks ? say('card.value.asks') : undefined}>
          <input
            type="checkbox"
            checked={taken}
            onChange={(event) => toggle(event.target.checked)}
            aria-label={say('card.value.take', { field: field.title, value: shown ? pathText(shown.path) : '' })}
          />
          {value}
        </label>
      ) : (
        <div className="row top" title={field.locked === null ? undefined : sayTold(field.locked)}>
          <span className="stands" aria-hidden="true">
            {place === 'right' ? '✓' : ''}
          </span>
          {value}
        </div>
      )}
      {field.locked === null && (
        <button
          type="button"
          className="link"
          aria-expanded={deciding.changing === field.id}
          aria-label={say('card.value.change', { field: field.title })}
          onClick={() => deciding.change(deciding.changing === field.id ? null : field.id)}
        >
          {say('card.change')}
        </button>
      )}
    </div>
  );
}

function Value({
  line: { field, present, place },
  shown,
  offered,
  actions,
}: {
  readonly line: Line;
  readonly shown: Exclude<Pick, null> | { readonly optionId: string | null; readonly path: readonly string[] } | null;
  readonly offered: boolean;
  readonly actions: ValueLineProps['actions'];
}) {
  if (shown === null || shown.path.length === 0)
    return (
      <span className="leaf soft">
        <Rich word="card.value.empty" values={{ field: field.title }} parts={named} />
      </span>
    );
  // What would be replaced still stands there: nothing of it is over yet.
  const stands = offered && present !== undefined && present.optionId !== null ? pathText(present.path) : null;
  const said =
    stands !== null ? (
      <Rich word="card.value.now" values={{ value: stands }} parts={named} />
    ) : place === 'right' ? (
      say('card.value.right')
    ) : !offered ? (
      say('card.value.stays')
    ) : null;
  if (field.kind === 'priority')
    return (
      <span
        className={said === null ? 'priority ellipsis' : 'priority'}
        title={said === null ? `${shown.path.at(-1)} ${field.title}` : undefined}
      >
        <span
          className="dot"
          data-level={shown.optionId === null ? undefined : (actions.urgencyOf(field.id, shown.optionId) ?? undefined)}
        />
        <bdi>{shown.path.at(-1)}</bdi> <span className="soft">{said ?? <bdi>{field.title}</bdi>}</span>
      </span>
    );
  return (
    <Leaf path={shown.path} otherwise={field.title}>
      {said !== null && (
        <span className="under" title={stands ?? undefined}>
          {said}
        </span>
      )}
    </Leaf>
  );
}

/** A name of the desk keeps its own direction and leaves that of our words alone. */
const named = { name: (content: ReactNode) => <bdi>{content}</bdi> };
