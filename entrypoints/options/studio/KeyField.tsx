import type { ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';
import { bold, Rich } from '../../../components/parts/Rich';
import { exampleOf } from '../../../core/policy/examples';
import { kindOf, type Kind } from '../../../core/policy/kinds';
import type { PolicyKey } from '../../../core/policy/table';
import { say } from '../../../core/words/say';
import { ActionRow, Field, type Control } from '../parts/Field';
import { useMovedFocus } from '../useMovedFocus';
import { isAdvice, type Note } from './check';
import type { DraftValue } from './draft';
import { Editor } from './Editor';
import { exampleText, placeOf } from './words';

export interface KeyFieldProps {
  readonly name: PolicyKey;
  readonly value: DraftValue | undefined;
  readonly notes: readonly Note[];
  readonly onChange: (value: DraftValue | undefined) => void;
}

/** A list that is empty says something else than none: these are set and unset at a press. */
const isOptional: readonly Kind['is'][] = ['choices', 'list', 'entries', 'texts'];

/** One key of the policy: its words, what it takes, and what is said about it. */
export function KeyField({ name, value, notes, onChange }: KeyFieldProps) {
  const title = say(`policy.${name}.title`);
  const { place, moveTo } = useMovedFocus();
  const kind = kindOf(name);
  const unset = value === undefined;
  const secret = name === 'provider.key';
  const set = (next: DraftValue | undefined) => {
    onChange(next);
    moveTo(':is(input, textarea, button)');
  };
  const help = (
    <>
      {notes.filter(isAdvice).map(({ text }) => (
        <span key={text} className="line warn">
          ! {text}
        </span>
      ))}
      <span className="line">
        {say(`policy.${name}.description`)} {kind.is === 'list' && say('studio.one-for-each-line')} <code>{name}</code>
      </span>
      {unset && (
        <span className="line">
          <Rich word="studio.while-not-set" values={{ sentence: say(`policy.${name}.default`) }} parts={bold} />
        </span>
      )}
    </>
  );
  const wrong = notes.filter((note) => !isAdvice(note)).map(({ text }) => text);
  const editor = (control?: Control): ReactNode => (
    <>
      <Editor
        {...(control === undefined ? {} : { control })}
        kind={kind}
        value={value}
        onChange={onChange}
        secret={secret}
        example={secret ? '' : exampleText(exampleOf(name))}
      />
      {isOptional.includes(kind.is) && (
        <Button look="quiet" label={say('studio.do-not-set-key', { title })} onPress={() => set(undefined)}>
          {say('studio.do-not-set')}
        </Button>
      )}
    </>
  );
  const setButton = (
    <Button label={say('studio.set-key', { title })} onPress={() => set([])}>
      {say('studio.set')}
    </Button>
  );
  const hasOneControl = !isOptional.includes(kind.is) || (kind.is === 'list' && !unset);
  return (
    <div ref={place} id={placeOf(name)}>
      {hasOneControl ? (
        <Field label={title} help={help} error={wrong.join(' ') || undefined}>
          {editor}
        </Field>
      ) : (
        <ActionRow label={title} help={help}>
          {unset ? setButton : editor()}
          <p className="small bad" aria-live="polite">
            {wrong.join(' ')}
          </p>
        </ActionRow>
      )}
    </div>
  );
}
