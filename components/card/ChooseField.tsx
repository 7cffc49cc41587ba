import { useId, useState } from 'react';
import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { FieldsAge } from './FieldsAge';
import { Head } from '../parts/Head';
import type { StateProps } from './cardProps';
import { say } from '../../core/words/say';

type Candidates = Extract<TriageState, { is: 'choose-field' }>['candidates'];

/** Up to this many are shown at one glance; more go into a list. */
const GLANCE = 3;

/** Asked once per desk, where its fields do not say which one is the category. */
export function ChooseField({ candidates, view, actions, now }: StateProps & { candidates: Candidates }) {
  const [picked, pick] = useState('');
  const name = useId();
  return (
    <>
      <div className="main">
        <Head title={say('card.choose-field.title')} />
        <p className="soft words">{say('card.choose-field.sentence')}</p>
        <div className="words">
          {candidates.length <= GLANCE ? (
            <div className="choices" role="radiogroup" aria-label={say('card.choose-field.label')}>
              {candidates.map((field) => (
                <label key={field.id} className="choice">
                  <input type="radio" name={name} checked={picked === field.id} onChange={() => pick(field.id)} />
                  <span className="grow ellipsis" dir="auto" title={field.title}>
                    {field.title}
                  </span>
                </label>
              ))}
            </div>
          ) : (
            <select
              aria-label={say('card.choose-field.label')}
              value={picked}
              onChange={(event) => pick(event.target.value)}
            >
              <option value="" disabled>
                {say('card.choose-field.none')}
              </option>
              {candidates.map((field) => (
                <option key={field.id} value={field.id}>
                  {field.title}
                </option>
              ))}
            </select>
          )}
        </div>
        <div className="actions">
          <Button look="primary" off={picked === ''} onPress={() => actions.chooseField(picked)}>
            {say('card.choose-field.use')}
          </Button>
        </div>
      </div>
      <div className="foot bare">
        <FieldsAge view={view} actions={actions} now={now} />
      </div>
    </>
  );
}
