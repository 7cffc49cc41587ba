import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import type { StateProps } from './cardProps';
import type { TriageState } from '../../core/messages';
import { FirstUseAsk } from './FirstUseAsk';
import { say } from '../../core/words/say';

type FirstUseState = Extract<TriageState, { is: 'first-use' }>;

/** Asked once per destination, before the first byte goes there. */
export function FirstUse({ state, actions }: Pick<StateProps, 'actions'> & { state: FirstUseState }) {
  return (
    <>
      <div className="main">
        <Head title={say('card.first-use.title')} />
        <FirstUseAsk state={state} actions={actions} />
      </div>
      <Foot text={say('card.first-use.foot')} />
    </>
  );
}
