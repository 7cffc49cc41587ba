import type { TriageState } from '../../core/messages';
import { FieldsAge } from './FieldsAge';
import { Head } from '../parts/Head';
import type { StateProps } from './cardProps';
import { FieldChoice } from './FieldChoice';
import { say } from '../../core/words/say';

type Candidates = Extract<TriageState, { is: 'choose-field' }>['candidates'];

/** Asked once per desk, where its fields do not say which one is the category. */
export function ChooseField({ candidates, view, actions, now }: StateProps & { candidates: Candidates }) {
  return (
    <>
      <div className="main">
        <Head title={say('card.choose-field.title')} />
        <FieldChoice candidates={candidates} onChoose={actions.chooseField} />
      </div>
      <div className="foot bare">
        <FieldsAge view={view} actions={actions} now={now} />
      </div>
    </>
  );
}
