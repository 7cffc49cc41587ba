import { browser } from 'wxt/browser';
import { PORTS } from '../../../../core/messages';
import { ask } from '../../../pages/ask';

export type Port = ReturnType<typeof browser.tabs.connect>;

/** Why a tab cannot be worked in. `gone`: it was closed, or shows another address by now. */
export type Unreached = 'not-added' | 'no-access' | 'gone' | 'not-reached';

export type Reached = { readonly ok: true; readonly port: Port } | { readonly ok: false; readonly why: Unreached };

const no = (why: Unreached): Reached => ({ ok: false, why });

/**
 * Puts the script that tries descriptions into one tab, at a press, and opens a port to it. Only on an address that the person added
 * and the browser lets us into. Throws `NoAnswer`.
 */
export async function reach(origin: string, tabId: number): Promise<Reached> {
  const { desks } = await ask('desks.list', {});
  const added = desks.find((desk) => desk.origin === origin && desk.custom);
  if (added === undefined) return no('not-added');
  if (added.state === 'no-access') return no('no-access');
  let where: unknown;
  try {
    const [done] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/desk-trial.js'],
    });
    where = done?.result;
  } catch {
    return no('not-reached');
  }
  const isThere = typeof where === 'object' && where !== null && 'origin' in where && where.origin === origin;
  return isThere ? { ok: true, port: browser.tabs.connect(tabId, { name: PORTS.trial, frameId: 0 }) } : no('gone');
}
