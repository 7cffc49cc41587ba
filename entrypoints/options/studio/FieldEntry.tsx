import { Button } from '../../../components/parts/Button';
import { fieldPolicyDocs } from '../../../core/policy/keys/field-policy';
import { Field } from '../parts/Field';
import type { FieldDraft } from './draft';
import { Meanings } from './Meanings';

interface FieldEntryProps {
  readonly number: number;
  readonly entry: FieldDraft;
  readonly onChange: (entry: FieldDraft) => void;
  readonly onRemove: () => void;
}

const examples = {
  desk: 'example.zendesk.com',
  field: 'Category',
  locked: 'Security incident',
  excluded: 'Test\nHardware > Obsolete',
  alwaysAsk: 'Other',
} as const;

/** One field of a desk, and what counts for its values. */
export function FieldEntry({ number, entry, onChange, onRemove }: FieldEntryProps) {
  const named = entry.field.trim() === '' ? `Field ${number}` : entry.field;
  return (
    <fieldset className="entry">
      <legend>{named}</legend>
      {(['field', 'desk'] as const).map((part) => (
        <Field key={part} label={fieldPolicyDocs[part].title} help={fieldPolicyDocs[part].description}>
          {(control) => (
            <input
              {...control}
              type="text"
              spellCheck={false}
              placeholder={examples[part]}
              value={entry[part]}
              onChange={({ target }) => onChange({ ...entry, [part]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={fieldPolicyDocs.category.title} help={fieldPolicyDocs.category.description}>
        {(control) => (
          <select
            {...control}
            className="fitting"
            value={String(entry.category ?? '')}
            onChange={({ target }) =>
              onChange({ ...entry, category: target.value === '' ? null : target.value === 'true' })
            }
          >
            <option value="">Not set</option>
            <option value="true">Yes</option>
            <option value="false">No</option>
          </select>
        )}
      </Field>
      <Meanings meanings={entry.meanings} onChange={(meanings) => onChange({ ...entry, meanings })} />
      {(['locked', 'excluded', 'alwaysAsk'] as const).map((part) => (
        <Field
          key={part}
          label={fieldPolicyDocs[part].title}
          help={`${fieldPolicyDocs[part].description} One for each line.`}
        >
          {(control) => (
            <textarea
              {...control}
              rows={Math.min(8, entry[part].length + 2)}
              spellCheck={false}
              placeholder={examples[part]}
              value={entry[part].join('\n')}
              onChange={({ target }) =>
                onChange({ ...entry, [part]: target.value === '' ? [] : target.value.split('\n') })
              }
            />
          )}
        </Field>
      ))}
      <div className="row wrap">
        <Button look="quiet" onPress={onRemove}>
          Remove {named}
        </Button>
      </div>
    </fieldset>
  );
}
