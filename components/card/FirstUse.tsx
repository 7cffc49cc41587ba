import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import type { StateProps } from './cardProps';

/** Asked once per destination, before the first byte goes there. */
export function FirstUse({ state, actions }: Pick<StateProps, 'actions'> & { state: Extract<TriageState, { is: 'first-use' }> }) {
  return (
    <>
      <div className="main">
        <Head title="Before anything is sent" />
        <p className="words">
          The subject and what the customer can see go to <b>{state.label}</b>
          {state.label.includes(state.destination) ? '' : ` (${state.destination})`}, for suggestions and drafts.
        </p>
        {state.examples && <p className="soft words">So do public parts of up to five similar tickets that were decided here; you can switch that off in the settings.</p>}
        <p className="soft words">Internal notes never go. You can switch it off at any time.</p>
        <div className="actions">
          <Button look="primary" onPress={() => actions.agree(state.destination)}>
            Agree and suggest
          </Button>
          <Button onPress={actions.openOptions}>Settings</Button>
        </div>
      </div>
      <Foot text="Nothing has been sent" />
    </>
  );
}
