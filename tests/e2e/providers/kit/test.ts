import type { ModelServer } from '../../../providers/service';
import { test as base } from '../../support/test';
import { providerKits, type ProviderKit } from './provider-kit';
import { ProviderWorld } from './world';

interface Fixtures {
  readonly provider: ProviderKit;
  /** As new. */
  readonly services: ProviderWorld;
  /** The practice service of this test's provider. */
  readonly server: ModelServer;
}

/** Every provider's practice service, beside the practice Zendesk. */
export const test = base.extend<Fixtures>({
  provider: [undefined as unknown as ProviderKit, { option: true }],
  services: async ({ ready, desk }, use) => use(await ProviderWorld.of(ready.world, desk)),
  server: async ({ services, provider }, use) => use(services.server(provider)),
});

/** The same tests for every provider with a server: tagged with the suite's tag and the provider's. */
export function onEveryProvider(tests: (kit: ProviderKit) => void): void {
  for (const kit of providerKits) {
    test.describe(kit.id, { tag: ['@providers', `@${kit.id}`] }, () => {
      test.use({ provider: kit });
      tests(kit);
    });
  }
}

export { expect } from '../../support/expect';
