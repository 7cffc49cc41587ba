import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { launch, type Launched } from '../../support/browser';
import { Deskside } from '../../support/deskside';
import { expect } from '../../support/expect';
import { providerKits, type ProviderKit } from '../../providers/kit/provider-kit';
import { startService } from '../../../providers/service';
import { kits } from './index';
import type { DeskKit, KitDesk } from './kit';

/** A port that is kept from others until its server starts: the browser is told of it long before. */
class KeptPort {
  private constructor(
    private readonly keeper: Server,
    readonly port: number,
  ) {}

  static async take(): Promise<KeptPort> {
    const keeper = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(keeper, 'listening');
    const bound = keeper.address();
    if (bound === null || typeof bound === 'string') throw new Error('No port was given');
    return new KeptPort(keeper, bound.port);
  }

  /** Free from now on, for whoever listens first. */
  async release(): Promise<number> {
    if (this.keeper.listening) {
      this.keeper.close();
      await once(this.keeper, 'close');
    }
    return this.port;
  }
}

/**
 * One browser with the built extension, one model server and, as soon as a test wants it, each practice desk and each provider's
 * practice service under its real name. Shared by all tests of a worker.
 */
export class World {
  private readonly desks = new Map<DeskKit, Promise<KitDesk>>();
  private readonly services = new Map<ProviderKit, Promise<ModelServer>>();
  /** What an untouched installation remembers. */
  private firstDay: unknown;

  private constructor(
    readonly launched: Launched,
    readonly model: ModelServer,
    readonly deskside: Deskside,
    private readonly ports: ReadonlyMap<DeskKit | ProviderKit, KeptPort>,
  ) {}

  static async start(keeps: boolean): Promise<World> {
    const named = providerKits.flatMap((kit) => (kit.host === null ? [] : [[kit, kit.host] as const]));
    const places = [...kits.map((kit) => [kit, kit.facts.hostPattern] as const), ...named];
    const ports = new Map(await Promise.all(places.map(async ([kit]) => [kit, await KeptPort.take()] as const)));
    const hosts = Object.fromEntries(places.map(([kit, host]) => [host, ports.get(kit)?.port ?? 0]));
    const grants = ['http://127.0.0.1/*', ...named.map(([, host]) => `https://${host}/*`)];
    const [model, launched] = await Promise.all([startModelServer(), launch({ hosts, grants, keeps })]);
    return new World(launched, model, new Deskside(launched.context), ports);
  }

  desk(kit: DeskKit): Promise<KitDesk> {
    const known = this.desks.get(kit);
    if (known) return known;
    const started = this.portOf(kit).then((port) => kit.start(port));
    this.desks.set(kit, started);
    return started;
  }

  /** 0, any free one, where the browser leads no name to it. */
  private portOf(kit: DeskKit | ProviderKit): Promise<number> {
    return this.ports.get(kit)?.release() ?? Promise.resolve(0);
  }

  service(kit: ProviderKit): Promise<ModelServer> {
    const known = this.services.get(kit);
    if (known) return known;
    const started = this.portOf(kit).then((port) =>
      startService(kit.service, {
        tls: kit.host !== null,
        models: [kit.model],
        port,
        ...kit.options,
        ...(kit.key === null ? {} : { key: kit.key }),
      }),
    );
    this.services.set(kit, started);
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
    for (const service of this.services.values()) (await service).reset();
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.model.close();
    await Promise.all(
      [...this.desks.values(), ...this.services.values()].map(async (server) => (await server).close()),
    );
  }
}
