import { once } from 'node:events';
import { createServer } from 'node:net';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { launch, type Launched } from '../../support/browser';
import { Deskside } from '../../support/deskside';
import { expect } from '../../support/expect';
import { kits } from './index';
import type { DeskKit, KitDesk } from './kit';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('No port was given');
  return bound.port;
}

/** One browser with the built extension, one model server and, as soon as a test wants it, each practice desk. Shared by all tests of a worker. */
export class World {
  private readonly desks = new Map<DeskKit, Promise<KitDesk>>();
  /** What an untouched installation remembers. */
  private firstDay: unknown;

  private constructor(
    readonly launched: Launched,
    readonly model: ModelServer,
    readonly deskside: Deskside,
    private readonly ports: ReadonlyMap<DeskKit, number>,
  ) {}

  static async start(keeps: boolean): Promise<World> {
    const ports = new Map(await Promise.all(kits.map(async (kit) => [kit, await freePort()] as const)));
    const hosts = Object.fromEntries(kits.map((kit) => [kit.facts.hostPattern, ports.get(kit) ?? 0]));
    const [model, launched] = await Promise.all([
      startModelServer(),
      launch({ hosts, grants: ['http://127.0.0.1/*'], keeps }),
    ]);
    return new World(launched, model, new Deskside(launched.context), ports);
  }

  desk(kit: DeskKit): Promise<KitDesk> {
    const known = this.desks.get(kit);
    if (known) return known;
    const started = kit.start(this.ports.get(kit) ?? 0);
    this.desks.set(kit, started);
    return started;
  }

  /**
   * Everything as on the first day: no page but our own one, nothing remembered, the desk and the model as they started. Fails when
   * anything of the test before is still there.
   */
  async reset(desk: KitDesk): Promise<void> {
    const { context } = this.launched;
    this.model.reset();
    await this.deskside.closeOtherPages();
    await Promise.all([context.clearCookies(), context.clearPermissions()]);
    const erased = async (): Promise<unknown> => {
      await this.deskside.ask('data.erase', { what: 'everything' });
      return this.deskside.remembered();
    };
    this.firstDay ??= await erased();
    // A page that has just been closed may have had something under way.
    await expect.poll(erased, 'nothing is left of the test before').toEqual(this.firstDay);
    expect(context.pages()).toHaveLength(1);
    desk.reset();
    this.model.reset();
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.model.close();
    await Promise.all([...this.desks.values()].map(async (desk) => (await desk).close()));
  }
}
