import { useState } from 'react';
import type { Decision } from '../../core/suggestion';
import { Button } from '../parts/Button';
import { isSubmit } from '../parts/keys';
import { closeOnEscape } from '../parts/closeOnEscape';
import type { CardActions } from './view';
import { say } from '../../core/words/say';

const common = ['wrong-category', 'wrong-priority', 'value-missing', 'not-needed'] as const;

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
        </span>
      </div>
      {asking && (
        <div className="drawer" role="group" aria-label={say('card.dismissed.reasons')}>
          <div className="row wrap reasons">
            {common.map((one) => {
              // From here on these are the person's own words, as if they had typed them.
              const reason = say(`card.dismissed.reason.${one}`);
              return (
                <Button key={one} onPress={() => explain(reason)}>
                  {reason}
                </Button>
              );
            })}
          </div>
          <div className="row">
            <input
              type="text"
              value={text}
              maxLength={500}
              aria-label={say('card.dismissed.other')}
              placeholder={say('card.dismissed.other')}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (isSubmit(event)) explain(text);
              }}
            />
            <Button onPress={() => explain(text)} off={text.trim() === ''}>
              {say('card.dismissed.send')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
