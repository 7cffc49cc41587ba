import { browser } from 'wxt/browser';
import { checkAddress, type CheckedAddress } from './useAddress';

export type Access = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/**
 * Asks the browser for access to the server. Has to be called straight from a click, before anything is awaited,
 * or the browser (Firefox above all) refuses; only an address that was not looked at yet has to be looked at first.
 */
export function askForAccess(typed: string, known: CheckedAddress | null): Promise<Access> {
  if (typed.trim() === '') return Promise.resolve({ ok: false, problem: 'Type the address of your server, for example http://localhost:11434.' });
  return known === null ? checkAddress(typed).then(askForOrigin) : askForOrigin(known);
}

async function askForOrigin({ origin, problem }: CheckedAddress): Promise<Access> {
  if (origin === null) return { ok: false, problem: problem ?? 'That is not an address.' };
  const granted = await browser.permissions.request({ origins: [`${origin}/*`] });
  if (granted) return { ok: true };
  return { ok: false, problem: `The browser was not allowed to reach ${origin}, so Deskside cannot ask it. Save again and choose “Allow”.` };
}
