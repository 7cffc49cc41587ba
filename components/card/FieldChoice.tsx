import { useId, useState } from 'react';
import type { TriageState } from '../../core/messages';
import { Button } from '../parts/Button';
import { say } from '../../core/words/say';

interface FieldChoiceProps {
  readonly candidates: Extract<TriageState, { is: 'choose-field' }>['candidates'];
  readonly onChoose: (fieldId: string) => void;
}

/** Up to this many are shown at one glance; more go into a list. */
const GLANCE = 3;

/** Why it is asked, the fields of a desk, one of which is to be its category, and one button. */
export function FieldChoice({ candidates, onChoose }: FieldChoiceProps) {
  const [picked, pick] = useState('');
  const name = useId();
  return (
    <>
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
        <Button look="primary" off={picked === ''} onPress={() => onChoose(picked)}>
          {say('card.choose-field.use')}
        </Button>
      </div>
    </>
  );
}
