import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Field } from '../parts/Field';

const SHORTEST = 12;

const asked = z.object({ typed: z.string().check(z.minLength(1, 'Type your passphrase.')), again: z.string() });
const chosen = z
  .object({
    typed: z.string().check(z.minLength(SHORTEST, `Use at least ${SHORTEST} characters; a few words are good.`)),
    again: z.string(),
  })
  .check(z.refine(({ typed, again }) => typed === again, { path: ['again'], error: 'The two are not the same.' }));

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
  const verb = isNew ? ['Set passphrase', 'Setting'] : ['Unlock', 'Unlocking'];
  const kind = { type: 'password', autoComplete: isNew ? 'new-password' : 'off' };
  return (
    <form noValidate onSubmit={handleSubmit(async ({ typed }) => void ((await onDone(typed)) && reset()))}>
      <Field
        label={isNew ? 'New passphrase' : 'Your passphrase'}
        error={errors.typed?.message}
        help={
          isNew
            ? 'It cannot be recovered. If you forget it, enter the key again.'
            : 'Unlocks the saved keys until the browser closes.'
        }
      >
        {(control) => <input {...control} {...kind} {...register('typed')} />}
      </Field>
      {isNew && (
        <Field label="The same again" error={errors.again?.message}>
          {(control) => <input {...control} {...kind} {...register('again')} />}
        </Field>
      )}
      <div className="row">
        <button type="submit" className="btn primary" disabled={busy}>
          {busy ? verb[1] : verb[0]}
        </button>
        {other}
      </div>
    </form>
  );
}
