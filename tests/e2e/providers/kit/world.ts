import type { BrowserContext } from '@playwright/test';
import { providerFacts } from '../../../../core/providers';
import type { Settings } from '../../../../core/settings';
import { startZendesk, type ZendeskDesk } from '../../../desks/zendesk/index';
import type { Behaviour } from '../../../providers/behaviour';
import { startService, type ModelServer } from '../../../providers/service';
import { launch, type Launched } from '../../support/browser';
import { Deskside } from '../../support/deskside';
import { providerKits, type ProviderKit } from './provider-kit';

const start = async (kit: ProviderKit): Promise<readonly [ProviderKit, ModelServer]> => [
  kit,
  await startService(kit.service, {
    tls: kit.host !== null,
    models: [kit.model],
    ...kit.options,
    ...(kit.key === null ? {} : { key: kit.key }),
  }),
];

/** One browser with the built extension, a practice Zendesk, and every provider's practice service under its real name. Shared by the tests of a worker. */
export class ProviderWorld {
  private constructor(
    readonly launched: Launched,
    readonly desk: ZendeskDesk,
    private readonly servers: ReadonlyMap<ProviderKit, ModelServer>,
    readonly deskside: Deskside,
  ) {}

  static async start(): Promise<ProviderWorld> {
    const [desk, ...started] = await Promise.all([startZendesk({ tls: true }), ...providerKits.map(start)]);
    const named = started.flatMap(([{ host }, { port }]) => (host === null ? [] : [[host, port] as const]));
    const grants = ['http://127.0.0.1/*', ...named.map(([host]) => `https://${host}/*`)];
    const launched = await launch({ deskPort: desk.port, hosts: Object.fromEntries(named), grants });
    return new ProviderWorld(launched, desk, new Map(started), new Deskside(launched.context));
  }

  get context(): BrowserContext {
    return this.launched.context;
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

  /** Everything as on the first day. */
  async reset(): Promise<void> {
    for (const server of this.servers.values()) server.reset();
    await this.deskside.closeOtherPages();
    await this.deskside.ask('data.erase', { what: 'everything' });
    this.desk.reset();
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

  async close(): Promise<void> {
    await this.launched.close();
    await Promise.all([...this.servers.values()].map((server) => server.close()));
    await this.desk.close();
  }
}
