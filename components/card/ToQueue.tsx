import { say } from '../../core/words/say';
import { Button } from '../parts/Button';
import type { StateProps } from './cardProps';

/** After a decision: on to the other tickets. A sign, since the line has no room for a word in every language. */
export function ToQueue({ view, actions }: Pick<StateProps, 'view' | 'actions'>) {
  return view.queue ? (
    <Button look="quiet" label={say('card.queue')} title={say('card.queue')} onPress={actions.showQueue}>
      ☰
    </Button>
  ) : null;
}
