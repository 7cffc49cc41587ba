import { useState } from 'react';
import type { Decision } from '../../core/suggestion';
import { Button } from '../parts/Button';
import { closeOnEscape } from '../parts/closeOnEscape';
import type { StateProps } from './cardProps';
import { DismissReasons } from './DismissReasons';
import { ToQueue } from './ToQueue';
import { say } from '../../core/words/say';

/** One line after a dismissal; who wants to can say why. */
export function Dismissed({
  decision,
  view,
  actions,
}: Pick<StateProps, 'view' | 'actions'> & { readonly decision: Decision }) {
  const [asking, ask] = useState(false);
  const explain = (reason: string): void => {
    ask(false);
    if (reason.trim() !== '') actions.explain(reason.trim());
  };
  return (
    <div {...closeOnEscape(asking, () => ask(false))}>
      <div className="folded">
        <span className="mark" aria-hidden="true" />
        <div>
          <p>
            <b>{say('card.dismissed')}</b>
          </p>
          <p className="soft small" title={decision.reason}>
            {decision.reason ?? say('card.nothing-changed')}
          </p>
        </div>
        <span className="ends">
          {decision.reason === undefined && (
            <Button look="quiet" onPress={() => ask(!asking)} expanded={asking}>
              {say('card.dismissed.say-why')}
            </Button>
          )}
          <Button look="quiet" onPress={actions.undo}>
            {say('card.undo')}
          </Button>
          <ToQueue view={view} actions={actions} />
        </span>
      </div>
      {asking && <DismissReasons onExplain={explain} />}
    </div>
  );
}
