import { say } from '../../../core/words/say';
import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Field } from '../parts/Field';

const SHORTEST = 12;

const asked = z.object({
  typed: z.string().check(z.minLength(1, { error: () => say('answers.passphrase.type') })),
  again: z.string(),
});
const chosen = z
  .object({
    typed: z
      .string()
      .check(z.minLength(SHORTEST, { error: () => say('answers.passphrase.too-short', { count: SHORTEST }) })),
    again: z.string(),
  })
  .check(
    z.refine(({ typed, again }) => typed === again, {
      path: ['again'],
      error: () => say('answers.passphrase.not-same'),
    }),
  );

export interface PassphraseFormProps {
  /** The one that is set is asked for, or a new one is chosen, twice. */
  readonly is: 'asked' | 'new';
  readonly busy: boolean;
  /** True when it was taken. */
  readonly onDone: (passphrase: string) => Promise<boolean>;
  /** The way out, beside the button. */
  readonly other: ReactNode;
}

export function PassphraseForm({ is, busy, onDone, other }: PassphraseFormProps) {
  const { register, handleSubmit, formState, reset } = useForm({
    defaultValues: { typed: '', again: '' },
    resolver: zodResolver(is === 'asked' ? asked : chosen),
    mode: 'onTouched',
  });
  const isNew = is === 'new';
  const { errors } = formState;
  const verb = isNew
    ? say(busy ? 'answers.passphrase.setting' : 'answers.passphrase.set')
    : say(busy ? 'answers.passphrase.unlocking' : 'answers.passphrase.unlock');
  const kind = { type: 'password', autoComplete: isNew ? 'new-password' : 'off' };
  return (
    <form noValidate onSubmit={handleSubmit(async ({ typed }) => void ((await onDone(typed)) && reset()))}>
      <Field
        label={say(isNew ? 'answers.passphrase.new' : 'answers.passphrase.yours')}
        error={errors.typed?.message}
        help={say(isNew ? 'answers.passphrase.new-help' : 'answers.passphrase.yours-help')}
      >
        {(control) => <input {...control} {...kind} {...register('typed')} />}
      </Field>
      {isNew && (
        <Field label={say('answers.passphrase.again')} error={errors.again?.message}>
          {(control) => <input {...control} {...kind} {...register('again')} />}
        </Field>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={busy}>
          {verb}
        </button>
        {other}
      </div>
    </form>
  );
}
