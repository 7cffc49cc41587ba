import type { ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';
import { exampleOf } from '../../../core/policy/examples';
import { say } from '../../../core/words/say';
import { Rich } from '../../../components/parts/Rich';
import { kindOf } from '../../../core/policy/kinds';
import type { PolicyKey } from '../../../core/policy/table';
import { ActionRow } from '../parts/ActionRow';
import { Field } from '../parts/Field';
import { isAdvice, type Note } from './check';
import { DescriptionsInput } from './DescriptionsInput';
import type { DraftValue } from './draft';
import { FieldsInput } from './FieldsInput';
import { ChoiceInput, ChoicesInput, ListInput, SwitchInput, TextInput } from './inputs';
import { useMovedFocus } from '../useMovedFocus';
import { placeOf } from './words';

export interface KeyFieldProps {
  readonly name: PolicyKey;
  readonly value: DraftValue | undefined;
  readonly notes: readonly Note[];
  readonly onChange: (value: DraftValue | undefined) => void;
}

const bold = { b: (content: ReactNode) => <b>{content}</b> };

function Help({ name, notes, unset }: Pick<KeyFieldProps, 'name' | 'notes'> & { readonly unset: boolean }) {
  return (
    <>
      {notes.map(({ text }) => (
        <span key={text} className="line warn">
          ! {text}
        </span>
      ))}
      <span className="line">
        {say(`policy.${name}.description`)} {kindOf(name).is === 'list' && say('studio.one-for-each-line')}{' '}
        <code>{name}</code>
      </span>
      {unset && (
        <span className="line">
          <Rich word="studio.while-not-set" values={{ sentence: say(`policy.${name}.default`) }} parts={bold} />
        </span>
      )}
    </>
  );
}

/** One key of the policy: its words, what it takes, and what is said about it. */
export function KeyField({ name, value, notes, onChange }: KeyFieldProps) {
  const title = say(`policy.${name}.title`);
  const example = exampleOf(name);
  const { place, moveTo } = useMovedFocus();
  const set = (next: DraftValue | undefined) => {
    onChange(next);
    moveTo(':is(input, textarea, button)');
  };
  const kind = kindOf(name);
  const unset = value === undefined;
  const help = <Help name={name} notes={notes.filter(isAdvice)} unset={unset} />;
  const error =
    notes
      .filter((note) => !isAdvice(note))
      .map(({ text }) => text)
      .join(' ') || undefined;
  const at = (children: ReactNode) => (
    <div ref={place} id={placeOf(name)}>
      {children}
    </div>
  );
  const optional = kind.is === 'choices' || kind.is === 'list' || kind.is === 'fields' || kind.is === 'texts';
  if (optional && unset) {
    return at(
      <ActionRow label={title} help={help}>
        <Button label={say('studio.set-key', { title })} onPress={() => set([])}>
          {say('studio.set')}
        </Button>
      </ActionRow>,
    );
  }
  const unsetButton = optional && (
    <Button look="quiet" label={say('studio.do-not-set-key', { title })} onPress={() => set(undefined)}>
      {say('studio.do-not-set')}
    </Button>
  );
  if (kind.is === 'fields' || kind.is === 'choices' || kind.is === 'texts') {
    return at(
      <ActionRow label={title} help={help}>
        {kind.is === 'fields' && <FieldsInput value={value} onChange={onChange} />}
        {kind.is === 'texts' && <DescriptionsInput value={value} onChange={onChange} />}
        {kind.is === 'choices' && <ChoicesInput options={kind.options} value={value} onChange={onChange} />}
        {unsetButton}
        <p className="small bad" aria-live="polite">
          {error}
        </p>
      </ActionRow>,
    );
  }
  return at(
    <Field label={title} help={help} error={error}>
      {(control) => (
        <>
          {kind.is === 'switch' && <SwitchInput control={control} value={value} onChange={onChange} />}
          {kind.is === 'choice' && (
            <ChoiceInput control={control} options={kind.options} value={value} onChange={onChange} />
          )}
          {kind.is === 'list' && <ListInput control={control} example={example} value={value} onChange={onChange} />}
          {(kind.is === 'text' || kind.is === 'number') && (
            <TextInput
              control={control}
              kind={kind}
              secret={name === 'provider.key'}
              example={example}
              value={value}
              onChange={onChange}
            />
          )}
          {unsetButton}
        </>
      )}
    </Field>,
  );
}
