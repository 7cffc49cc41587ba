import { agentName } from '../account/people';
import type { HaloPerson } from '../account/types';
import { pageKnobs, type Knobs, type PageKnobs } from './knobs';
import type { LiveAccount } from './live';

/** What the page is told before it asks Halo's own endpoints. No part of Halo. */
export interface Bootstrap {
  readonly knobs: PageKnobs;
  readonly now: string;
  readonly me: { readonly id: number; readonly name: string };
  /** The Bearer token, as an OAuth exchange would give it. */
  readonly token: string;
}

export const bootstrap = (live: LiveAccount, knobs: Knobs, me: HaloPerson): Bootstrap => ({
  knobs: pageKnobs(knobs),
  now: live.account.now,
  me: { id: me.id, name: agentName(me.id) },
  token: live.newToken(),
});

/** In the session mode `cookie` scripts can read the token there; in the others an old one is taken away. */
export const tokenCookie = (token: string, session: PageKnobs['session'], isTls: boolean): string =>
  `access_token=${session === 'cookie' ? token : ''}; Path=/; SameSite=Lax${isTls ? '; Secure' : ''}${session === 'cookie' ? '' : '; Max-Age=0'}`;
