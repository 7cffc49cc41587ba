import { Button } from '../../../components/parts/Button';
import { fieldPolicyDocs } from '../../../core/policy/docs-tickets';
import { ActionRow } from '../parts/ActionRow';
import type { FieldDraft } from './draft';

type Rows = FieldDraft['meanings'];

/** Values and what they mean, a row for each. */
export function Meanings({ meanings, onChange }: { readonly meanings: Rows; readonly onChange: (meanings: Rows) => void }) {
  const replace = (at: number, part: Partial<Rows[number]>) => onChange(meanings.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <ActionRow label={fieldPolicyDocs.meanings.title} help={fieldPolicyDocs.meanings.description}>
      {meanings.map(({ value, meaning }, index) => (
        <div key={index} className="meaning">
          <input type="text" aria-label={`Value ${index + 1}`} placeholder="HW > PRN" spellCheck={false} value={value} onChange={({ target }) => replace(index, { value: target.value })} />
          <input type="text" aria-label={`Meaning of value ${index + 1}`} placeholder="Printers, toner, paper jams" value={meaning} onChange={({ target }) => replace(index, { meaning: target.value })} />
          <Button look="quiet" label={`Remove value ${index + 1}`} onPress={() => onChange(meanings.filter((_, at) => at !== index))}>
            Remove
          </Button>
        </div>
      ))}
      <Button onPress={() => onChange([...meanings, { value: '', meaning: '' }])}>Explain a value</Button>
    </ActionRow>
  );
}
