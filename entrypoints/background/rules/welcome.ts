import { browser } from 'wxt/browser';
import { makeTurns } from '../in-turn';
import { loadEffective } from './load';

/** Kept until it is known whether there is a policy, which a restart of the worker may come before. */
const KEY = 'welcome';

export const planWelcome = (): Promise<void> => browser.storage.local.set({ [KEY]: true });

const inTurn = makeTurns();

/** Opens the options once after the installation, unless there is nothing to set: an organisation that provisions its people, or keeps Deskside closed, opens nothing. */
export const welcome = (): Promise<void> =>
  inTurn(async () => {
    if ((await browser.storage.local.get(KEY))[KEY] !== true) return;
    const { rules } = await loadEffective();
    if (rules.gate === 'waiting') return;
    await browser.storage.local.remove(KEY);
    if (rules.gate === 'open' && !rules.provisioned) await browser.runtime.openOptionsPage();
  });
