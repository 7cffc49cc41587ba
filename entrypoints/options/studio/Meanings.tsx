import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { ActionRow } from '../parts/ActionRow';
import type { FieldDraft } from './draft';
import { useMovedFocus } from '../useMovedFocus';

/** How a value may stand in a desk. */
const ABBREVIATION = 'HW > PRN';

type Rows = FieldDraft['meanings'];

/** Values and what they mean, a row for each. */
export function Meanings({
  meanings,
  onChange,
}: {
  readonly meanings: Rows;
  readonly onChange: (meanings: Rows) => void;
}) {
  const replace = (at: number, part: Partial<Rows[number]>) =>
    onChange(meanings.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const { place, moveTo } = useMovedFocus();
  const remove = (at: number) => {
    onChange(meanings.filter((_, index) => index !== at));
    // Of any other row the button stays, for the row that came in its place.
    if (at === meanings.length - 1) moveTo('.explain > button');
  };
  return (
    <ActionRow label={say('policy.fields.meanings.title')} help={say('policy.fields.meanings.description')}>
      <div ref={place}>
        {meanings.map(({ value, meaning }, index) => (
          <div key={index} className="meaning">
            <input
              type="text"
              aria-label={say('studio.meanings.value', { number: index + 1 })}
              placeholder={ABBREVIATION}
              spellCheck={false}
              value={value}
              onChange={({ target }) => replace(index, { value: target.value })}
            />
            <input
              type="text"
              aria-label={say('studio.meanings.meaning', { number: index + 1 })}
              placeholder={say('policy.fields.meanings.example')}
              value={meaning}
              onChange={({ target }) => replace(index, { meaning: target.value })}
            />
            <Button
              look="quiet"
              label={say('studio.meanings.remove-value', { number: index + 1 })}
              onPress={() => remove(index)}
            >
              {say('studio.meanings.remove')}
            </Button>
          </div>
        ))}
        <div className="explain">
          <Button onPress={() => onChange([...meanings, { value: '', meaning: '' }])}>
            {say('studio.meanings.add')}
          </Button>
        </div>
      </div>
    </ActionRow>
  );
}
