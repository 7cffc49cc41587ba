import * as z from 'zod/mini';
import { deskIdSchema } from '../../../core/schema/ticket';
import type { DeskId } from '../../../core/ticket-ref';
import { logProblem } from '../log';
import { changeSettings } from '../store/settings/store';
import { inject } from './tabs';

const foundSchema = z.strictObject({ origin: z.string(), desk: z.nullable(deskIdSchema) });

/** Which desk a tab shows, as the probe finds it there. Null when it cannot tell, or when the tab shows another origin by now. */
async function probe(tabId: number, origin: string): Promise<DeskId | null> {
  try {
    const found = foundSchema.safeParse(await inject(tabId, '/desk-probe.js', 'ISOLATED'));
    return found.success && found.data.origin === origin ? found.data.desk : null;
  } catch (thrown) {
    logProblem('a tab could not be asked which desk it is', thrown);
    return null;
  }
}

/** Remembers which desk an added address is; one that was removed meanwhile does not come back. */
const remember = (origin: string, desk: DeskId): Promise<void> =>
  changeSettings((settings) => ({
    ...settings,
    customDesks: settings.customDesks.map((custom) => (custom.origin === origin ? { origin, desk } : custom)),
  }));

/** Asks tabs of an added address, one after the other, until one knows; then it is remembered. */
export async function recogniseIn(tabIds: readonly number[], origin: string): Promise<DeskId | null> {
  for (const tabId of tabIds) {
    const desk = await probe(tabId, origin);
    if (desk === null) continue;
    await remember(origin, desk);
    return desk;
  }
  return null;
}
