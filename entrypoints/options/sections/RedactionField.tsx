import { narrowed, redactionWishes, type RedactionWish } from '../../../core/redaction';
import { say } from '../../../core/words/say';
import { byOf } from '../../pages/managed/words';
import { LockNote, useLock } from '../../pages/parts/Lock';
import type { useSaving } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { ChooseField } from '../parts/Field';
import { placeTitle } from '../places/table';

interface Props {
  readonly saving: Pick<ReturnType<typeof useSaving>, 'save'>;
}

/** What is replaced before a ticket goes to a server. Below what the organisation demands nothing is offered. */
export function RedactionField({ saving }: Props) {
  const { view, change } = useSettings();
  const { redaction } = view.effective;
  const lock = useLock('redaction');
  const { redaction: demanded } = view.managed.rules;
  const offered = redactionWishes.filter((wish) => narrowed(wish, demanded) === wish);
  return (
    <ChooseField<RedactionWish>
      label={placeTitle('data/redaction')}
      at="data/redaction"
      lock={lock}
      fitting
      help={
        <>
          {lock === null && demanded !== null && (
            <LockNote
              kind="limited"
              lock={{
                says: say('data.redaction-least', {
                  by: byOf(view.managed.rules),
                  least: say(`data.redaction.${demanded}`),
                }),
              }}
            />
          )}
          {say(`data.redaction-help.${redaction}`)}
        </>
      }
      value={redaction}
      of={offered.map((wish) => [wish, say(`data.redaction.${wish}`)] as const)}
      onChoose={(wish) => void saving.save(() => change((settings) => ({ ...settings, redaction: wish })))}
    />
  );
}
