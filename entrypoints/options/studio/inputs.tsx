import type { Kind } from '../../../core/policy/kinds';
import { say } from '../../../core/words/say';
import type { Control } from '../parts/Field';
import { linesIn, textIn, type DraftValue } from './draft';
import { exampleText, optionWords } from './words';

interface InputProps {
  readonly value: DraftValue | undefined;
  readonly onChange: (value: DraftValue | undefined) => void;
}

export function SwitchInput({ control, value, onChange }: InputProps & { readonly control: Control }) {
  return (
    <select
      {...control}
      className="fitting"
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value === 'true')}
    >
      <option value="">{say('studio.not-set')}</option>
      <option value="true">{say('studio.yes')}</option>
      <option value="false">{say('studio.no')}</option>
    </select>
  );
}

export function ChoiceInput({
  control,
  options,
  value,
  onChange,
}: InputProps & { readonly control: Control; readonly options: readonly string[] }) {
  return (
    <select
      {...control}
      className="fitting"
      value={textIn(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{say('studio.not-set')}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {optionWords(option)}
        </option>
      ))}
    </select>
  );
}

export function ChoicesInput({ options, value, onChange }: InputProps & { readonly options: readonly string[] }) {
  const chosen = linesIn(value);
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

/** One entry for each line. */
export function ListInput({
  control,
  example,
  value,
  onChange,
}: InputProps & { readonly control: Control; readonly example: unknown }) {
  const lines = linesIn(value);
  return (
    <textarea
      {...control}
      rows={Math.min(10, Math.max(3, lines.length + 1))}
      placeholder={exampleText(example)}
      value={lines.join('\n')}
      onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
      spellCheck={false}
    />
  );
}

interface TextInputProps extends InputProps {
  readonly control: Control;
  readonly kind: Extract<Kind, { readonly is: 'text' | 'number' }>;
  readonly secret: boolean;
  readonly example: unknown;
}

/** An empty text is not set. */
export function TextInput({ control, kind, secret, example, value, onChange }: TextInputProps) {
  const shared = {
    ...control,
    placeholder: secret ? '' : exampleText(example),
    // An example can be longer than its field is wide.
    title: secret ? undefined : exampleText(example),
    value: textIn(value),
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value === '' ? undefined : target.value),
  };
  if (kind.is === 'number') return <input {...shared} type="text" inputMode="numeric" className="short" />;
  return (kind.max ?? 0) >= 4000 ? (
    <textarea {...shared} rows={5} />
  ) : (
    <input {...shared} type={secret ? 'password' : 'text'} spellCheck={false} />
  );
}
