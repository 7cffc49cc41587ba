import { kits } from '../e2e/desks/kit/index';
import type { DeskKit, KitDesk } from '../e2e/desks/kit/kit';
import { launch, type Launched } from '../e2e/support/browser';
import { Deskside } from '../e2e/support/deskside';
import { startModelServer, type ModelServer } from '../providers/openai-server';

/** One practice desk, and the browser in which all of them are open. */
export interface DeskWorld {
  readonly kit: DeskKit;
  readonly desk: KitDesk;
  readonly model: ModelServer;
  readonly launched: Launched;
  readonly deskside: Deskside;
}

/** Runs the work for one practice desk after the other, in one browser with the built extension, and ends them all. */
export async function onEachDesk<T>(work: (world: DeskWorld) => Promise<T>): Promise<T[]> {
  const model = await startModelServer();
  const desks: { readonly kit: DeskKit; readonly desk: KitDesk }[] = [];
  try {
    for (const kit of kits) desks.push({ kit, desk: await kit.start(0) });
    const launched = await launch({
      hosts: Object.fromEntries(desks.map(({ kit, desk }) => [kit.facts.hostPattern, desk.port])),
      grants: ['http://127.0.0.1/*'],
      measured: true,
    });
    const deskside = new Deskside(launched.context);
    const done: T[] = [];
    try {
      for (const each of desks) {
        await deskside.closeOtherPages();
        await deskside.ask('data.erase', { what: 'everything' });
        model.reset();
        done.push(await work({ ...each, model, launched, deskside }));
      }
    } finally {
      await launched.close();
    }
    return done;
  } finally {
    await Promise.all([model.close(), ...desks.map(({ desk }) => desk.close())]);
  }
}
