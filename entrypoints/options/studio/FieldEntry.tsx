import { sentencesText } from '../../pages/words';
import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { Field } from '../parts/Field';
import type { FieldDraft } from './draft';
import { Meanings } from './Meanings';

interface FieldEntryProps {
  readonly number: number;
  readonly entry: FieldDraft;
  readonly onChange: (entry: FieldDraft) => void;
  readonly onRemove: () => void;
}

const exampleFor = (part: 'field' | 'desk'): string =>
  part === 'desk' ? 'example.zendesk.com' : say('policy.fields.field.example');

/** One field of a desk, and what counts for its values. */
export function FieldEntry({ number, entry, onChange, onRemove }: FieldEntryProps) {
  const named = entry.field.trim() === '' ? say('studio.fields.numbered', { number }) : entry.field;
  return (
    <fieldset className="entry">
      <legend>{named}</legend>
      {(['field', 'desk'] as const).map((part) => (
        <Field key={part} label={say(`policy.fields.${part}.title`)} help={say(`policy.fields.${part}.description`)}>
          {(control) => (
            <input
              {...control}
              type="text"
              spellCheck={false}
              placeholder={exampleFor(part)}
              title={exampleFor(part)}
              value={entry[part]}
              onChange={({ target }) => onChange({ ...entry, [part]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={say('policy.fields.category.title')} help={say('policy.fields.category.description')}>
        {(control) => (
          <select
            {...control}
            className="fitting"
            value={String(entry.category ?? '')}
            onChange={({ target }) =>
              onChange({ ...entry, category: target.value === '' ? null : target.value === 'true' })
            }
          >
            <option value="">{say('studio.not-set')}</option>
            <option value="true">{say('studio.yes')}</option>
            <option value="false">{say('studio.no')}</option>
          </select>
        )}
      </Field>
      <Meanings meanings={entry.meanings} onChange={(meanings) => onChange({ ...entry, meanings })} />
      {(['locked', 'excluded', 'alwaysAsk'] as const).map((part) => (
        <Field
          key={part}
          label={say(`policy.fields.${part}.title`)}
          help={sentencesText([say(`policy.fields.${part}.description`), say('studio.one-for-each-line')])}
        >
          {(control) => (
            <textarea
              {...control}
              rows={Math.min(8, entry[part].length + 2)}
              spellCheck={false}
              placeholder={say(`studio.fields.${part}.example`)}
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
          {say('studio.remove', { name: named })}
        </Button>
      </div>
    </fieldset>
  );
}
