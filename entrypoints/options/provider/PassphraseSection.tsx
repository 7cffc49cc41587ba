import { say } from '../../../core/words/say';
import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Field } from '../parts/Field';
import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import { ask } from '../../pages/ask';
import { Said, useSaving, done, refused, type Saved } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Section } from '../parts/Section';
import { useMovedFocus } from '../useMovedFocus';
import { useSaidAnew } from '../useSaidAnew';
import { Folded } from '../parts/Folded';

const SHORTEST = 12;

const known = z.object({
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
  const form = useForm({
    defaultValues: { typed: '', again: '' },
    resolver: zodResolver(is === 'asked' ? known : chosen),
    mode: 'onTouched',
  });
  useSaidAnew(form);
  const { register, handleSubmit, formState, reset } = form;
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

const works = {
  set: async (passphrase: string | null) => {
    const { error } = await ask('vault.passphrase', { passphrase });
    if (error !== null) return refused(() => describeError(error).sentence);
    return done(() => say(passphrase === null ? 'answers.passphrase.is-removed' : 'answers.passphrase.is-set'));
  },
  unlock: async (passphrase: string) =>
    (await ask('vault.unlock', { passphrase })).unlocked
      ? done(() => say('answers.passphrase.is-unlocked'))
      : refused(() => say('answers.passphrase.is-wrong')),
  lock: async () => {
    await ask('vault.lock', {});
    return done(() => say('answers.passphrase.is-locked'));
  },
  giveUp: async () =>
    (await ask('vault.giveUp', {})).gone
      ? done(() => say('answers.passphrase.is-erased'))
      : refused(() => say('answers.passphrase.not-erased')),
};

/** An optional passphrase for the saved keys, with what it protects from and what not. */
export function PassphraseSection() {
  const { view, reload } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const [changing, setChanging] = useState(false);
  const [asked, setAsked] = useState(false);
  const { place, moveTo } = useMovedFocus();
  const { vault } = view;
  const act = async (work: () => Promise<Saved>) => {
    const stored = await save(work);
    if (stored) setChanging(false);
    await reload();
    return stored;
  };

  return (
    <Section at="answers/passphrase" title={say('answers.passphrase.title')}>
      {vault === 'lost' && <p className="bad">{say('answers.passphrase.lost')}</p>}
      <Folded
        holds={['answers/passphrase']}
        title={say(`answers.passphrase.line.${vault}`)}
        needed={vault === 'locked' || changing}
      >
        <p className="soft">{say('answers.passphrase.protects')}</p>
        {vault === 'locked' && (
          <PassphraseForm
            is="asked"
            busy={saving}
            onDone={(passphrase) => act(() => works.unlock(passphrase))}
            other={
              <Button look="quiet" onPress={() => setAsked(true)} off={saving}>
                {say('answers.passphrase.forgot')}
              </Button>
            }
          />
        )}
        {asked && (
          <ConfirmDialog
            title={say('answers.passphrase.give-up.title')}
            text={say('answers.passphrase.give-up.text')}
            verb={say('answers.passphrase.give-up.verb')}
            onConfirm={() => void act(works.giveUp).then(() => moveTo('button'))}
            onClose={() => setAsked(false)}
          />
        )}
        {(vault === 'open' || vault === 'no-passphrase') && !changing && (
          <div className="row wrap" ref={place}>
            {vault === 'open' ? (
              <>
                <Button onPress={() => void act(works.lock)} off={saving}>
                  {say('answers.passphrase.lock-now')}
                </Button>
                <Button onPress={() => setChanging(true)}>{say('answers.passphrase.change')}</Button>
                <Button onPress={() => void act(() => works.set(null))} off={saving}>
                  {say('answers.passphrase.remove')}
                </Button>
              </>
            ) : (
              <Button onPress={() => setChanging(true)}>{say('answers.passphrase.choose')}</Button>
            )}
          </div>
        )}
        {changing && vault !== 'locked' && (
          <PassphraseForm
            is="new"
            busy={saving}
            onDone={(passphrase) => act(() => works.set(passphrase))}
            other={
              <Button look="quiet" onPress={() => setChanging(false)}>
                {say('answers.passphrase.cancel')}
              </Button>
            }
          />
        )}
      </Folded>
      <Said said={said} problem={problem} />
    </Section>
  );
}
