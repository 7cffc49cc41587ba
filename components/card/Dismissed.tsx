import { useState } from 'react';
import type { Decision } from '../../core/suggestion';
import { Button } from '../parts/Button';
import { isSubmit } from '../parts/keys';
import { closeOnEscape } from '../parts/closeOnEscape';
import type { CardActions } from './view';

const common = ['Wrong category', 'Wrong priority', 'Value is missing', 'Not needed'] as const;

/** One line after a dismissal; who wants to can say why. */
export function Dismissed({ decision, actions }: { readonly decision: Decision; readonly actions: CardActions }) {
  const [asking, ask] = useState(false);
  const [text, setText] = useState('');
  const explain = (reason: string): void => {
    ask(false);
    if (reason.trim() !== '') actions.explain(reason.trim());
  };
  return (
    <div {...closeOnEscape(asking, () => ask(false))}>
      <div className="folded">
        <span className="mark" aria-hidden="true" />
        <div>
          <p className="ellipsis">
            <b>Dismissed</b>
          </p>
          <p className="soft small" title={decision.reason}>
            {decision.reason ?? 'Nothing was changed on the ticket.'}
          </p>
        </div>
        {decision.reason === undefined && (
          <Button look="quiet" onPress={() => ask(!asking)} expanded={asking}>
            Why?
          </Button>
        )}
        <Button look="quiet" onPress={actions.undo}>
          Undo
        </Button>
      </div>
      {asking && (
        <div className="drawer" role="group" aria-label="Reason for dismissing">
          <div className="row wrap reasons">
            {common.map((reason) => (
              <Button key={reason} onPress={() => explain(reason)}>
                {reason}
              </Button>
            ))}
          </div>
          <div className="row">
            <input
              type="text"
              value={text}
              maxLength={500}
              aria-label="Another reason"
              placeholder="Another reason"
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (isSubmit(event)) explain(text);
              }}
            />
            <Button onPress={() => explain(text)} off={text.trim() === ''}>
              Send
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
