import type { Kind } from '../../../core/policy/kinds';
import { say } from '../../../core/words/say';
import { Choose } from '../parts/Choose';
import type { Control } from '../parts/Field';
import { DescriptionEntry } from './DescriptionEntry';
import { linesIn, rowsIn, textIn, type DraftValue } from './draft';
import { Entries } from './Entries';
import { FieldEntry } from './FieldEntry';
import { optionWords } from './words';

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
        <label key={option} className="choice plain">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onChange(options.filter((each) => (each === option ? target.checked : chosen.includes(each))))
            }
          />
          <span>{optionWords(option)}</span>
        </label>
      ))}
    </div>
  );
}
