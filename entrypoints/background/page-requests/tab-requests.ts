import type { Requests } from '../../../core/messages';
import { isOn } from '../rules/usable';
import { deskAt } from '../desks/known';
import { rememberObserved } from '../store/observed';
import { syncScripts } from '../desks/scripts';
import { loadEffective } from '../rules/load';
import { changePlaces } from '../store/places';
import { inject, injectLateOf, injectWidgetsOf } from '../desks/tabs';

/** The widgets come into a tab only when there is something to show. */
export async function injectWidgets(tabId: number, origin: string): Promise<Requests['widgets.inject']['out']> {
  const desk = isOn(await loadEffective()) ? ((await deskAt(origin))?.desk ?? null) : null;
  if (desk !== null) await injectWidgetsOf(desk, tabId);
  return { on: desk !== null };
}

/** At a press in the widgets, or when their page needs it. */
export async function injectLate(
  tabId: number,
  origin: string,
  name: Requests['late.inject']['in']['name'],
): Promise<Requests['late.inject']['out']> {
  const desk = isOn(await loadEffective()) ? ((await deskAt(origin))?.desk ?? null) : null;
  if (desk !== null) await injectLateOf(desk, tabId, name);
  return { on: desk !== null };
}

/** `editor-bridge` comes when it is needed. `api-observer` comes now and, since it has to be there first, with every later load of this desk's pages. */
export async function injectHelper(
  tabId: number,
  origin: string,
  helper: Requests['helper.inject']['in']['helper'],
): Promise<Requests['helper.inject']['out']> {
  if (!isOn(await loadEffective())) return {};
  await inject(tabId, `/${helper}.js`, 'MAIN');
  if (helper === 'api-observer') {
    await rememberObserved(origin);
    await syncScripts();
  }
  return {};
}

export async function savePosition({
  origin,
  widget,
  position,
}: Requests['position.save']['in']): Promise<Requests['position.save']['out']> {
  const place = position ? { right: Math.round(position.right), bottom: Math.round(position.bottom) } : undefined;
  await changePlaces(origin, { [widget]: place });
  return {};
}
