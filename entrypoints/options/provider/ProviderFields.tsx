import { sayNow } from '../../pages/words';
import { providerFacts, type ProviderFacts, type ProviderId } from '../../../core/providers';
import { AddressField } from './AddressField';
import { BrowserModelPanel } from './browser/BrowserModelPanel';
import { KeyField } from './KeyField';
import { ModelField } from './ModelField';
import { Remedy } from './Remedy';
import { SentField } from './SentField';
import { useAnswers } from './useAnswers';

export interface FieldProps {
  readonly id: ProviderId;
  /** The one that answers when the first is down. */
  readonly second: boolean;
  /** What the last try says against what stands in this field. */
  readonly refused: string | undefined;
}

/** A local server may stand elsewhere; of every other one the usual address does. */
const isNeeded = (address: ProviderFacts['address'], local: boolean): boolean =>
  address === 'required' || (address === 'optional' && local);

/** What one provider needs: address, key, model, each with what the last try says of it, and then what is seldom needed. Start asks only for what it cannot do without. */
export function ProviderFields({ id, second }: Omit<FieldProps, 'refused'>) {
  const { browserModel, refusalOf, only } = useAnswers();
  const facts = providerFacts[id];
  const isStart = only !== undefined;
  const refusal = refusalOf(id);
  const at = (place: 'address' | 'key' | 'model') => ({
    id,
    second,
    refused: refusal?.place === place ? sayNow(refusal.says) : undefined,
  });
  const remedy = (place: string) => refusal?.place === place && <Remedy refusal={refusal} />;
  if (facts.kind !== 'language-model') return null;
  return (
    <>
      {(isStart ? isNeeded(facts.address, facts.local) : facts.address !== 'none') && (
        <AddressField {...at('address')} />
      )}
      {remedy('address')}
      {(isStart ? facts.key === 'required' || id === 'compatible' : facts.key !== 'none') && (
        <KeyField {...at('key')} />
      )}
      {remedy('key')}
      {id === 'browser' && <BrowserModelPanel model={browserModel} second={second} refused={at('model').refused} />}
      {facts.model === 'required' && <ModelField {...at('model')} />}
      {remedy('model')}
      {!isStart && <SentField id={id} second={second} />}
    </>
  );
}
