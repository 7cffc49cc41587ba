import type { ModelServer } from '../../../providers/openai-server';
import type { DeskTab } from '../../support/desk-tab';
import type { Deskside } from '../../support/deskside';
import type { DeskKit, KitDesk } from './kit';
import { expect } from './test';

/** Private strings that the model's server has received. */
export const leaked = (desk: KitDesk, model: ModelServer): string[] => {
  const bytes = model.allBytes();
  return desk
    .canaries()
    .map(({ canary }) => canary)
    .filter((canary) => bytes.includes(canary));
};

/** Nobody outside has heard of anything, and nothing is saved. */
export function nothingLeft(desk: KitDesk): void {
  expect(desk.sentMessages).toEqual([]);
  expect(desk.saves).toEqual([]);
}

/** JSON requests that the desk's own page did not make. */
export const requestsOfOurs = (desk: KitDesk, kit: DeskKit): string[] =>
  desk.log
    .filter(({ by, path }) => by === 'other' && kit.json.test(path))
    .map(({ method, path }) => `${method} ${path}`);

/** The desk shows the ticket, the bootstrap has asked the worker, and the worker has answered everything that came before this. */
export async function settled(tab: DeskTab, deskside: Deskside, ticketId: number): Promise<void> {
  await tab.values(ticketId);
  await deskside.ask('settings.get', {});
  await tab.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await deskside.ask('settings.get', {});
}

/** The category and the priority that the form shows, by the adapter's ids. */
export async function chosen(
  tab: DeskTab,
  kit: DeskKit,
  ticketId: number,
): Promise<{ category: string | null; priority: string | null }> {
  const values = await tab.values(ticketId);
  return { category: values[kit.facts.category.fieldId] ?? null, priority: values['priority'] ?? null };
}
