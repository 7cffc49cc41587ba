import type { ReactNode } from 'react';
import { Rich } from '../../../components/parts/Rich';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { say } from '../../../core/words/say';

const linkTo = (address: string) => (host: ReactNode) => (
  <a className="link" href={address} target="_blank" rel="noreferrer">
    {host}
  </a>
);

/** Where a person gets a key. */
export function KeyPage({ provider }: { readonly provider: ProviderId }) {
  const { keyHelp: page } = providerFacts[provider];
  if (page === undefined) return null;
  if (page === 'azure') return <>{say('provider.key-help.azure')}</>;
  const { address } = page;
  return (
    <Rich word="provider.key-help.page" values={{ host: new URL(address).host }} parts={{ link: linkTo(address) }} />
  );
}
