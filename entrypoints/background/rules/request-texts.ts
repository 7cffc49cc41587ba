import { browser } from 'wxt/browser';
import { logProblem } from '../log';
import { requestLog } from '../store/ledger/request-log';
import { POLICY_NOW } from '../store/policy/copies';
import { loadEffective } from './load';

/** Nothing is kept that the person does not keep any more, or that their organisation forbids. Of settings that cannot be read nobody knows it. */
export async function keepRequestTexts(): Promise<void> {
  const { settings, problem } = await loadEffective();
  if (problem === null && !settings.keepRequestTexts) await requestLog.forgetTexts();
}

/** At every start of the worker, and when settings or policy change. */
export function followRequestTexts(): void {
  const look = (): void =>
    void keepRequestTexts().catch((thrown: unknown) => logProblem('the texts of requests', thrown));
  browser.storage.onChanged.addListener((changes) => {
    if ('settings' in changes || POLICY_NOW in changes) look();
  });
  look();
}
