import type { Lasting } from '../../pages/words';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { phrase } from '../../../core/words/phrase';
import { browser } from 'wxt/browser';
import type { ProviderId } from '../../../core/providers';
import { checkAddress, hasAddress, type AddressDraft, type CheckedAddress } from '../../pages/provider/useAddresses';

export type Access =
  | { readonly ok: true }
  | { readonly ok: false; readonly provider: ProviderId; readonly problem: Lasting };

type Looked = readonly (readonly [AddressDraft, CheckedAddress])[];
type Known = (draft: AddressDraft) => CheckedAddress | null;

const patternOf = (origin: string): string => `${origin}/*`;

/**
 * Asks the browser for access to the servers, once for all of them. Has to be called straight from a click, before anything is
 * awaited, or the browser (Firefox above all) refuses; only an address that was not looked at yet has to be looked at first.
 */
export function askForAccess(drafts: readonly AddressDraft[], known: Known): Promise<Access> {
  const asked = drafts.filter(hasAddress);
  const looked = asked.flatMap((draft) => {
    const found = known(draft);
    return found === null ? [] : [[draft, found] as const];
  });
  if (looked.length === asked.length) return askForOrigins(looked);
  return Promise.all(asked.map(async (draft) => [draft, known(draft) ?? (await checkAddress(draft))] as const)).then(
    askForOrigins,
  );
}

/** True where the server may be asked already, so that nobody is disturbed by a question of the browser. */
export async function hasAccess(draft: AddressDraft): Promise<boolean> {
  if (!hasAddress(draft)) return false;
  const { origin } = await checkAddress(draft);
  return origin !== null && browser.permissions.contains({ origins: [patternOf(origin)] });
}

async function askForOrigins(looked: Looked): Promise<Access> {
  for (const [{ provider }, { origin, problem }] of looked) {
    if (origin === null) return { ok: false, provider, problem: problem ?? phrase('answers.address.none') };
  }
  const [first] = looked;
  if (first === undefined) return { ok: true };
  const origins = [...new Set(looked.map(([, { origin }]) => origin))].filter((origin) => origin !== null);
  const granted = await browser.permissions.request({ origins: origins.map(patternOf) });
  if (granted) return { ok: true };
  return {
    ok: false,
    provider: first[0].provider,
    problem: () => say('answers.address.no-access', { servers: listText(origins) }),
  };
}
