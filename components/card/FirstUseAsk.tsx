import { sayTold } from '../../core/words/say-phrase';
import { useState } from 'react';
import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { lookAt, type LookedAt, type Previewing } from '../preview/view';
import { WouldLink } from '../parts/WouldLink';
import { bold, Rich } from '../parts/Rich';
import type { StateProps } from './cardProps';
import { say } from '../../core/words/say';

type FirstUseState = Extract<TriageState, { is: 'first-use' }>;

/** What would be sent, where to, and the button that lets it. */
export function FirstUseAsk({ state, actions }: Pick<StateProps, 'actions'> & { state: FirstUseState }) {
  const [looked, setLooked] = useState<string>();
  const { previewing } = actions;
  const look = async (of: Previewing): Promise<LookedAt> => {
    const seen = await lookAt(of, { what: 'triage', instruction: '' });
    // Where nothing could be shown, there is nothing that was agreed to.
    setLooked(seen.answer?.is === 'request' ? seen.id : undefined);
    return seen;
  };
  return (
    <>
      <p className="words">
        <Goes state={state} />
      </p>
      <p className="soft small words">
        {state.examples ? say('card.first-use.examples-and-notes') : say('card.first-use.notes')}
      </p>
      {previewing && (
        <div className="small">
          <WouldLink look={() => look(previewing)} />
        </div>
      )}
      <div className="actions">
        <Button look="primary" onPress={() => actions.agree(state.destination, looked)}>
          {say('card.first-use.agree')}
        </Button>
        <Button onPress={() => actions.openOptions('answers/provider')}>{say('card.settings')}</Button>
      </div>
    </>
  );
}

/** What goes where, and who wanted it so. */
function Goes({ state: { label: told, destination, chosenBy } }: { state: FirstUseState }) {
  const label = sayTold(told);
  const word = `card.first-use.${chosenBy}` as const;
  return <Rich word={label.includes(destination) ? word : `${word}-at`} values={{ label, destination }} parts={bold} />;
}
