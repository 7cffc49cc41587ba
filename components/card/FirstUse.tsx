import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { Foot } from '../parts/Foot';
import { Head } from '../parts/Head';
import type { StateProps } from './cardProps';

type FirstUseState = Extract<TriageState, { is: 'first-use' }>;

/** Asked once per destination, before the first byte goes there. */
export function FirstUse({ state, actions }: Pick<StateProps, 'actions'> & { state: FirstUseState }) {
  return (
    <>
      <div className="main">
        <Head title="Before anything is sent" />
        <p className="words">
          <Goes state={state} />
        </p>
        <p className="soft small words">
          {state.examples && 'So do public parts of up to five similar tickets (a setting). '}
          Internal notes never go.
        </p>
        <div className="actions">
          <Button look="primary" onPress={() => actions.agree(state.destination)}>
            Agree and suggest
          </Button>
          <Button onPress={() => actions.openOptions('answers/provider')}>Settings</Button>
        </div>
      </div>
      <Foot text="Nothing has been sent" />
    </>
  );
}

/** What goes where, and who wanted it so. */
function Goes({ state: { label, destination, chosenBy } }: { state: FirstUseState }) {
  const where = label.includes(destination) ? '' : ` (${destination})`;
  if (chosenBy === 'you') {
    return (
      <>
        The subject and what the customer can see go to <b>{label}</b>
        {where}.
      </>
    );
  }
  return (
    <>
      Your organisation chose <b>{label}</b>. The ticket’s subject and what the customer can see will be sent to{' '}
      {where === '' ? 'it' : destination}.
    </>
  );
}
