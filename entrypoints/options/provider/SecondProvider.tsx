import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { providerName } from '../../../core/provider-name';
import { providerIds, type ProviderId } from '../../../core/providers';
import { beforeSecondProvider } from '../../lib/second-provider';
import { useLock } from '../../pages/parts/Lock';
import { aboutProvider, sayNow } from '../../pages/words';
import { ChooseField } from '../parts/Field';
import { Folded } from '../parts/Folded';
import { ProviderFields } from './ProviderFields';
import { useAnswers } from './useAnswers';
import { whyProviderOff } from '../../pages/managed/words';

/** Who answers when the first one is down, with all that it needs. It gets the same text, so nobody is chosen by itself. */
export function SecondProvider() {
  const { values, view, chooseSecond, refusalOf, form, idOf } = useAnswers();
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
    <Folded
      holds={['answers/second']}
      // What an organisation set is said without a press.
      needed={isWrong || lock !== null}
      title={
        second === null
          ? say('answers.second.line-nobody')
          : say('answers.second.line', { provider: providerName(second) })
      }
    >
      <ChooseField
        id={idOf('second', false)}
        at="answers/second"
        label={say('answers.second.label')}
        lock={lock}
        error={refusal?.place === 'second' ? sayNow(refusal.says) : undefined}
        help={lock === null && first !== null ? sayTold(first) : <Help second={second} locked={lock !== null} />}
        value={second ?? ''}
        of={[
          ['', say('answers.second.nobody')],
          ...[...new Set([...able, ...(second === null ? [] : [second])])].map((id) => [id, providerName(id)] as const),
        ]}
        onChoose={(chosen) => chooseSecond(able.find((id) => id === chosen) ?? null)}
      />
      {second !== null && lock === null && (
        <div
          className="fields second"
          role="group"
          aria-label={say('answers.second.line', { provider: providerName(second) })}
        >
          <ProviderFields key={second} id={second} second />
        </div>
      )}
    </Folded>
  );
}

function Help({ second, locked }: { second: ProviderId | null; locked: boolean }) {
  if (second === null) return locked ? say('answers.second.help-nobody') : say('answers.second.help-choose');
  return second === 'on-device' || second === 'browser'
    ? say('answers.second.help-here', aboutProvider(second))
    : say('answers.second.help-server', aboutProvider(second));
}
