import { providerName } from '../../../core/provider-name';
import { type ProviderId } from '../../../core/providers';
import type { Lock } from '../../pages/managed/lock-words';
import { Field } from '../parts/Field';
import { nameOf, startWithCapital } from '../../pages/words';

export interface FallbackFieldProps {
  readonly provider: ProviderId;
  readonly fallback: ProviderId | null;
  /** Those that have all that they need, without the first. */
  readonly able: readonly ProviderId[];
  readonly error: string | undefined;
  readonly lock: Lock | null;
  /** What the person has to do before any can be chosen. */
  readonly first: string | null;
  readonly onChange: (fallback: ProviderId | null) => void;
}

/** Who answers when the first one is down. It gets the same text, so nobody is chosen by itself. */
export function FallbackField({ provider, fallback, able, error, lock, first, onChange }: FallbackFieldProps) {
  const lacking = fallback !== null && !able.includes(fallback);
  return (
    <Field
      label="When it is down"
      lock={lock}
      help={
        lock === null && first !== null ? (
          first
        ) : (
          <Help provider={provider} fallback={fallback} locked={lock !== null} />
        )
      }
      error={
        error ??
        (lacking
          ? `${startWithCapital(nameOf(fallback))} is no longer set up, so nobody answers instead. Set it up, or choose another.`
          : undefined)
      }
    >
      {(control) => (
        <select
          {...control}
          value={fallback ?? ''}
          onChange={(event) => onChange(able.find((id) => id === event.target.value) ?? null)}
        >
          <option value="">Nobody</option>
          {lacking && <option value={fallback}>{providerName(fallback)} (not set up)</option>}
          {able.map((id) => (
            <option key={id} value={id}>
              {providerName(id)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Help({ provider, fallback, locked }: Pick<FallbackFieldProps, 'provider' | 'fallback'> & { locked: boolean }) {
  const first = nameOf(provider);
  if (fallback === null)
    return (
      <>
        If {first} does not answer, you see why and nothing else happens.
        {locked ? '' : ' Providers that you have set up can be chosen here.'}
      </>
    );
  if (fallback === 'on-device' || fallback === 'browser')
    return (
      <>
        If {first} does not answer, {nameOf(fallback)} does. Nothing more is sent.
      </>
    );
  return (
    <>
      If {first} does not answer, {nameOf(fallback)} gets the same text and does. Choosing it allows that.
    </>
  );
}
