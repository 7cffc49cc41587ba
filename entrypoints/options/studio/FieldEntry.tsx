import { Button } from '../../../components/parts/Button';
import type { Kind } from '../../../core/policy/kinds';
import { say } from '../../../core/words/say';
import { ActionRow } from '../parts/ActionRow';
import { Field } from '../parts/Field';
import { rowsIn, textIn, type Row } from './draft';
import { Editor } from './Editor';
import { Entries, type EntryProps } from './Entries';

/** In the order in which they are asked for. */
const parts = ['field', 'desk', 'category', 'meanings', 'locked', 'excluded', 'alwaysAsk'] as const;
type Part = Exclude<(typeof parts)[number], 'category' | 'meanings'>;

const exampleOf = (part: Part): string => {
  if (part === 'desk') return 'example.zendesk.com';
  return say(part === 'field' ? 'policy.fields.field.example' : `studio.fields.${part}.example`);
};

/** How a value may stand in a desk. */
const ABBREVIATION = 'HW > PRN';

/** A value and what it means. */
function Meaning({ entry, number, onChange, onRemove }: EntryProps<Row>) {
  const part = (name: 'value' | 'meaning', placeholder: string) => (
    <input
      type="text"
      aria-label={say(`studio.meanings.${name}`, { number })}
      placeholder={placeholder}
      spellCheck={name === 'value' ? false : undefined}
      value={textIn(entry[name])}
      onChange={({ target }) => onChange({ ...entry, [name]: target.value })}
    />
  );
  return (
    <div className="meaning">
      {part('value', ABBREVIATION)}
      {part('meaning', say('policy.fields.meanings.example'))}
      <Button look="quiet" label={say('studio.meanings.remove-value', { number })} onPress={onRemove}>
        {say('studio.meanings.remove')}
      </Button>
    </div>
  );
}

interface FieldEntryProps extends EntryProps<Row> {
  readonly kinds: Readonly<Record<string, Kind>>;
}

/** One field of a desk, and what counts for its values. */
export function FieldEntry({ kinds, entry, number, onChange, onRemove }: FieldEntryProps) {
  const name = textIn(entry['field']).trim() || say('studio.fields.numbered', { number });
  return (
    <fieldset className="entry">
      <legend>{name}</legend>
      {parts.map((part) => {
        const kind = kinds[part];
        const words = { label: say(`policy.fields.${part}.title`), help: say(`policy.fields.${part}.description`) };
        if (part === 'meanings')
          return (
            <ActionRow key={part} {...words}>
              <Entries
                entries={rowsIn(entry[part])}
                empty={{ value: '', meaning: '' }}
                add={say('studio.meanings.add')}
                onChange={(meanings) => onChange({ ...entry, meanings })}
              >
                {(row) => <Meaning {...row} />}
              </Entries>
            </ActionRow>
          );
        const help = kind?.is === 'list' ? `${words.help} ${say('studio.one-for-each-line')}` : words.help;
        return (
          <Field key={part} label={words.label} help={help}>
            {(control) => (
              <Editor
                control={control}
                kind={kind}
                example={part === 'category' ? '' : exampleOf(part)}
                value={entry[part]}
                onChange={(value) => onChange({ ...entry, [part]: value })}
              />
            )}
          </Field>
        );
      })}
      <div className="row wrap">
        <Button look="quiet" onPress={onRemove}>
          {say('studio.remove', { name })}
        </Button>
      </div>
    </fieldset>
  );
}
