import { browser } from 'wxt/browser';
import type { Requests } from '../../../core/messages';
import { isOn } from '../assist/select-provider';
import { changeSettings, loadSettings, withDesk } from '../settings/store';
import { inject } from '../tabs';

/** The widgets come into a tab only when there is something to show. */
export async function injectWidgets(tabId: number): Promise<Requests['widgets.inject']['out']> {
  const { settings, problem } = await loadSettings();
  const on = problem === null && isOn(settings);
  if (on) await inject(tabId, '/desk-widgets.js', 'ISOLATED');
  return { on };
}

export async function injectHelper(tabId: number, helper: Requests['helper.inject']['in']['helper']): Promise<Requests['helper.inject']['out']> {
  await inject(tabId, `/${helper}.js`, 'MAIN');
  return {};
}

export async function savePosition({ origin, right, bottom }: Requests['position.save']['in']): Promise<Requests['position.save']['out']> {
  await changeSettings((settings) => withDesk(settings, origin, { position: { right: Math.round(right), bottom: Math.round(bottom) } }));
  return {};
}

export async function openOptions(): Promise<Requests['options.open']['out']> {
  await browser.runtime.openOptionsPage();
  return {};
}
