import { useEffect, useState } from 'react';
import type { Requests } from '../../../core/messages';
import { providerFacts } from '../../../core/providers';
import { ask, noAnswerPhrase } from '../ask';

export type AddressDraft = Requests['provider.address']['in'];
export type CheckedAddress = Requests['provider.address']['out'];

const keyOf = ({ provider, address, model }: AddressDraft): string =>
  JSON.stringify([provider, address.trim(), model.trim()]);

/** False for what runs in the browser itself, and while a needed address is still empty. */
export const hasAddress = ({ provider, address }: AddressDraft): boolean => {
  const kind = providerFacts[provider].address;
  return kind === 'fixed' || kind === 'optional' || (kind === 'required' && address.trim() !== '');
};

export async function checkAddress({ provider, address, model }: AddressDraft): Promise<CheckedAddress> {
  try {
    return await ask('provider.address', { provider, address: address.trim(), model: model.trim() });
  } catch (thrown) {
    return { final: null, origin: null, problem: noAnswerPhrase(thrown) };
  }
}

/** Where requests would go, while it is typed. Answers null until the worker has looked at exactly these texts. */
export function useAddresses(drafts: readonly AddressDraft[]): (draft: AddressDraft) => CheckedAddress | null {
  const [known, setKnown] = useState<Readonly<Record<string, CheckedAddress>>>({});
  const unknown = drafts.filter((draft) => hasAddress(draft) && known[keyOf(draft)] === undefined);
  const wanted = JSON.stringify(unknown);
  useEffect(() => {
    let shown = true;
    for (const draft of JSON.parse(wanted) as AddressDraft[]) {
      void checkAddress(draft).then((answer) => shown && setKnown((before) => ({ ...before, [keyOf(draft)]: answer })));
    }
    return () => {
      shown = false;
    };
  }, [wanted]);
  return (draft) => known[keyOf(draft)] ?? null;
}
