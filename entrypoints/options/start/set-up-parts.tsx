import { say } from '../../../core/words/say';
import { KeyPage } from '../provider/KeyPage';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { BrowserModelPanel } from '../provider/browser/BrowserModelPanel';
import { useBrowserModel } from '../provider/browser/useBrowserModel';

type Asked = 'address' | 'key' | 'model';

/** Only what it cannot do without; everything else has its place on the page of answers. */
export function isAsked(id: ProviderId, field: Asked): boolean {
  const { address, key, model, local } = providerFacts[id];
  if (field === 'address') return address === 'required' || (address === 'optional' && local);
  return field === 'key' ? key === 'required' || id === 'compatible' : model === 'required';
}

export function placeholderOf(id: ProviderId, field: Asked): string {
  const { addressPlaceholder, keyPlaceholder, modelPlaceholder } = providerFacts[id];
  return field === 'address' ? addressPlaceholder : field === 'key' ? keyPlaceholder : modelPlaceholder;
}

export function KeyHelp({ provider }: { readonly provider: ProviderId }) {
  const { key } = providerFacts[provider];
  if (key === 'optional') return <>{say('start.set-up.key-optional')}</>;
  return <KeyPage provider={provider} />;
}

export function BrowserModel() {
  return <BrowserModelPanel model={useBrowserModel()} second={false} refused={undefined} />;
}
