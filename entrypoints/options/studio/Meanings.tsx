import { Button } from '../../../components/parts/Button';
import { fieldPolicyDocs } from '../../../core/policy/keys/field-policy';
import { ActionRow } from '../parts/ActionRow';
import type { FieldDraft } from './draft';
import { useMovedFocus } from '../useMovedFocus';

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
    <ActionRow label={fieldPolicyDocs.meanings.title} help={fieldPolicyDocs.meanings.description}>
      <div ref={place}>
        {meanings.map(({ value, meaning }, index) => (
          <div key={index} className="meaning">
            <input
              type="text"
              aria-label={`Value ${index + 1}`}
              placeholder="HW > PRN"
              spellCheck={false}
              value={value}
              onChange={({ target }) => replace(index, { value: target.value })}
            />
            <input
              type="text"
              aria-label={`Meaning of value ${index + 1}`}
              placeholder="Printers, toner, paper jams"
              value={meaning}
              onChange={({ target }) => replace(index, { meaning: target.value })}
            />
            <Button look="quiet" label={`Remove value ${index + 1}`} onPress={() => remove(index)}>
              Remove
            </Button>
          </div>
        ))}
        <div className="explain">
          <Button onPress={() => onChange([...meanings, { value: '', meaning: '' }])}>Explain a value</Button>
        </div>
      </div>
    </ActionRow>
  );
}
