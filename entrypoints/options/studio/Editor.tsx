import type { Kind } from '../../../core/policy/kinds';
import { say } from '../../../core/words/say';
import { sentencesText } from '../../pages/words';
import { Choose, type Control, ActionRow, Field } from '../parts/Field';
import { Check } from '../../pages/parts/Check';
import { DescriptionEntry } from './DescriptionEntry';
import { linesIn, rowsIn, textIn, type DraftValue, type Row } from './draft';
import { Entries, type EntryProps } from './Entries';
import { optionWords } from './words';
import { Button } from '../../../components/parts/Button';

interface EditorProps {
  readonly kind: Kind | undefined;
  /** Missing where what edits the value has controls of its own. */
  readonly control?: Control;
  readonly value: DraftValue | undefined;
  readonly onChange: (value: DraftValue | undefined) => void;
  readonly example?: string;
  readonly secret?: boolean;
}

/** What edits a value of the policy, by what the schema says that it takes. An empty text is not set. */
export function Editor({ kind, control, value, onChange, example = '', secret = false }: EditorProps) {
  const choice = (options: readonly (readonly [string, string])[], onChoose: (chosen: string) => void) => (
    <Choose
      {...control}
      className="fitting"
      value={typeof value === 'boolean' ? String(value) : textIn(value)}
      of={[['', say('studio.not-set')], ...options]}
      onChoose={onChoose}
    />
  );
  const typed = {
    ...control,
    placeholder: example,
    // An example can be longer than its field is wide.
    title: example || undefined,
    value: textIn(value),
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value || undefined),
  };
  switch (kind?.is) {
    case 'switch':
      return choice(
        [
          ['true', say('studio.yes')],
          ['false', say('studio.no')],
        ],
        (chosen) => onChange(chosen === '' ? undefined : chosen === 'true'),
      );
    case 'choice':
      return choice(
        kind.options.map((option) => [option, optionWords(option)]),
        (chosen) => onChange(chosen || undefined),
      );
    case 'choices':
      return <Choices options={kind.options} chosen={linesIn(value)} onChange={onChange} />;
    case 'list': {
      const lines = linesIn(value);
      return (
        <textarea
          {...typed}
          rows={Math.min(10, Math.max(3, lines.length + 1))}
          value={lines.join('\n')}
          onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
          spellCheck={false}
        />
      );
    }
    case 'texts':
      return (
        <Entries entries={linesIn(value)} empty="" add={say('studio.descriptions.add')} onChange={onChange}>
          {(entry) => <DescriptionEntry {...entry} />}
        </Entries>
      );
    case 'entries':
      return (
        <Entries entries={rowsIn(value)} empty={{}} add={say('studio.fields.add')} onChange={onChange}>
          {(entry) => <FieldEntry kinds={kind.parts} {...entry} />}
        </Entries>
      );
    case 'number':
      return <input {...typed} type="text" inputMode="numeric" className="short" />;
    case 'text':
      if ((kind.max ?? 0) >= 4000) return <textarea {...typed} rows={5} />;
      return <input {...typed} type={secret ? 'password' : 'text'} spellCheck={false} />;
    case undefined:
      return null;
  }
}

interface ChoicesProps {
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A box for each. */
function Choices({ options, chosen, onChange }: ChoicesProps) {
  return (
    <div className="choices">
      {options.map((option) => (
        <Check
          key={option}
          checked={chosen.includes(option)}
          onChange={(on) => onChange(options.filter((each) => (each === option ? on : chosen.includes(each))))}
        >
          {optionWords(option)}
        </Check>
      ))}
    </div>
  );
}

/** In the order in which they are asked for. */
const parts = ['field', 'desk', 'category', 'meanings', 'locked', 'excluded', 'alwaysAsk'] as const;
type Part = Exclude<(typeof parts)[number], 'category' | 'meanings'>;

const exampleOf = (part: Part): string => {
  if (part === 'desk') return 'example.zendesk.com';
  return say(part === 'field' ? 'policy.fields.field.example' : `studio.fields.${part}.example`);
};

/** How a value may stand in a desk. */
const ABBREVIATION = 'HW > PRN';

/** A value, what it means, and what is asked for on such a ticket. */
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
      <textarea
        rows={1}
        aria-label={say('studio.meanings.questions', { number })}
        placeholder={say('policy.fields.questions.example')}
        value={linesIn(entry['questions']).join('\n')}
        onChange={({ target }) =>
          onChange({ ...entry, questions: target.value === '' ? [] : target.value.split('\n') })
        }
      />
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
        const help = kind?.is === 'list' ? sentencesText([words.help, say('studio.one-for-each-line')]) : words.help;
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
