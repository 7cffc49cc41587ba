import type { BrowserContext } from '@playwright/test';
import { providerFacts } from '../../../../core/providers';
import type { Settings } from '../../../../core/settings';
import type { ZendeskDesk } from '../../../desks/zendesk/index';
import type { Behaviour } from '../../../providers/behaviour';
import type { ModelServer } from '../../../providers/service';
import type { World } from '../../desks/kit/world';
import type { Deskside } from '../../support/deskside';
import { providerKits, type ProviderKit } from './provider-kit';

/** The browser that all tests of a worker share, a practice Zendesk, and every provider's practice service under its real name. */
export class ProviderWorld {
  private constructor(
    private readonly world: World,
    readonly desk: ZendeskDesk,
    private readonly servers: ReadonlyMap<ProviderKit, ModelServer>,
  ) {}

  static async of(world: World, desk: ZendeskDesk): Promise<ProviderWorld> {
    const started = providerKits.map(async (kit) => [kit, await world.service(kit)] as const);
    return new ProviderWorld(world, desk, new Map(await Promise.all(started)));
  }

  get context(): BrowserContext {
    return this.world.launched.context;
  }

  get deskside(): Deskside {
    return this.world.deskside;
  }

  server(kit: ProviderKit): ModelServer {
    const server = this.servers.get(kit);
    if (!server) throw new Error(`${kit.id} was not started`);
    return server;
  }

  /** Whatever arrived at any of the services. */
  requests(): readonly string[] {
    return [...this.servers.values()].flatMap((server) =>
      server.received.map(({ method, path }) => `${method} ${path}`),
    );
  }

  everyServiceFails(behaviour: Behaviour): void {
    for (const server of this.servers.values()) server.behave(behaviour);
  }

  /** The provider as a person sets it up: address, model, consent, and its key. */
  async setUp(
    kit: ProviderKit,
    { change = {}, key = kit.key }: { change?: Partial<Settings>; key?: string | null } = {},
  ): Promise<void> {
    const address = kit.typed(this.server(kit).port);
    const { final } = await this.deskside.ask('provider.address', { provider: kit.id, address, model: kit.model });
    const { contextChars } = providerFacts[kit.id];
    await this.deskside.switchOn({
      provider: kit.id,
      providers: { [kit.id]: { address, model: kit.model, contextChars } },
      agreed: final === null ? [] : [final],
      ...change,
    });
    if (key !== null) await this.deskside.ask('key.save', { provider: kit.id, key });
  }
}
