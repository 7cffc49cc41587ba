import { sayTold } from '../../../core/words/say-phrase';
import { providerName } from '../../../core/provider-name';
import { providerIds, type ProviderId } from '../../../core/providers';
import { beforeSecondProvider } from '../../lib/second-provider';
import { useLock } from '../../pages/parts/Lock';
import { nameOf } from '../../pages/words';
import { Field } from '../parts/Field';
import { Fold } from './Fold';
import { ProviderFields } from './ProviderFields';
import { useAnswers } from './useAnswers';
import { whyProviderOff } from '../../pages/managed/allowed-words';

/** Who answers when the first one is down, with all that it needs. It gets the same text, so nobody is chosen by itself. */
export function SecondProvider() {
  const { values, view, chooseSecond, refusalOf, form } = useAnswers();
  const lock = useLock('fallback');
  const { provider, fallback } = values;
  const second = fallback === provider ? null : fallback;
  const first = beforeSecondProvider(view.managed.rules, view.settings);
  const refusal = refusalOf(provider);
  const able = providerIds.filter((id) => id !== provider && whyProviderOff(view.managed.rules, id) === null);
  const isWrong =
    (second !== null && (refusalOf(second) !== null || form.formState.errors.providers?.[second] !== undefined)) ||
    refusal?.place === 'second';
  return (
    <Fold
      place="second-line"
      at="answers/second"
      // What an organisation set is said without a press.
      open={isWrong || lock !== null}
      line={second === null ? 'Second provider: nobody' : `Second provider: ${providerName(second)}`}
    >
      <Field
        id="answers-second"
        at="answers/second"
        label="When it is down"
        lock={lock}
        error={refusal?.place === 'second' ? refusal.says : undefined}
        help={
          lock === null && first !== null ? (
            sayTold(first)
          ) : (
            <Help provider={provider} second={second} locked={lock !== null} />
          )
        }
      >
        {(control) => (
          <select
            {...control}
            value={second ?? ''}
            onChange={(event) => chooseSecond(able.find((id) => id === event.target.value) ?? null)}
          >
            <option value="">Nobody</option>
            {[...new Set([...able, ...(second === null ? [] : [second])])].map((id) => (
              <option key={id} value={id}>
                {providerName(id)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {second !== null && lock === null && (
        <div className="fields second" role="group" aria-label={`Second provider: ${providerName(second)}`}>
          <ProviderFields key={second} id={second} second />
        </div>
      )}
    </Fold>
  );
}

function Help({ provider, second, locked }: { provider: ProviderId; second: ProviderId | null; locked: boolean }) {
  const first = nameOf(provider);
  if (second === null)
    return (
      <>
        If {first} does not answer, you see why and nothing else happens.
        {locked ? '' : ' What is chosen here is tried before it is saved, as the first one is.'}
      </>
    );
  if (second === 'on-device' || second === 'browser')
    return (
      <>
        If {first} does not answer, {nameOf(second)} does. Nothing more is sent.
      </>
    );
  return (
    <>
      If {first} does not answer, {nameOf(second)} gets the same text and does. Choosing it allows that.
    </>
  );
}
