import type { Page } from '@playwright/test';
import { expect } from '../../support/expect';
import type { Policy } from '../../../../core/policy/schema';
import { openai as openaiService } from '../../../providers/openai';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { startService } from '../../../providers/service';
import { kits } from '../../desks/kit/index';
import type { DeskKit, KitDesk } from '../../desks/kit/kit';
import { launch, type Launched, type LaunchOptions } from '../../support/browser';
import { DeskTab } from '../../support/desk-tab';
import { Deskside } from '../../support/deskside';
import { PolicyFile } from './policy-file';

/** The organisation's key at the practice OpenAI, and the model that it pays for. */
export const ORGANISATIONS_KEY = 'sk-organisation-7Qm2vXw9LkTz4RbN8';
export const OPENAI = 'https://api.openai.com/v1/chat/completions';

/** OpenAI under its real name with the organisation's key. */
export const provisioned = {
  organisation: 'Acme',
  provisioned: true,
  provider: { use: 'openai', model: 'gpt-5-mini', key: ORGANISATIONS_KEY },
} as const satisfies Policy;

/** What stays set between tests: there is an organisation, and it forbids nothing. A policy that disappears takes the browser seconds to be sure of. */
export const nothingSet = { organisation: 'Acme' } as const satisfies Policy;

/** A browser under a policy. */
export interface ManagedBrowser {
  readonly launched: Launched;
  readonly deskside: Deskside;
  newTab(kit: DeskKit): Promise<DeskTab>;
  /** One of the extension's own pages, in a tab. */
  open(page: string): Promise<Page>;
}

/** Three practice desks, a model server on this computer, OpenAI under its real name, and a policy file that this process's browsers read. Shared by the tests of a worker. */
export class PolicyWorld {
  private shared: Promise<ManagedBrowser> | null = null;

  private constructor(
    readonly policy: PolicyFile,
    readonly model: ModelServer,
    readonly openai: ModelServer,
    private readonly desks: ReadonlyMap<DeskKit, KitDesk>,
  ) {}

  static async start(): Promise<PolicyWorld> {
    const policy = PolicyFile.claim();
    const startDesk = async (kit: DeskKit) => [kit, await kit.start(0)] as const;
    const [model, openAI, ...desks] = await Promise.all([
      startModelServer(),
      startService(openaiService, { tls: true, key: ORGANISATIONS_KEY }),
      ...kits.map(startDesk),
    ]);
    return new PolicyWorld(policy, model, openAI, new Map(desks));
  }

  desk(kit: DeskKit): KitDesk {
    const desk = this.desks.get(kit);
    if (!desk) throw new Error(`${kit.facts.desk} was not started`);
    return desk;
  }

  /** A browser on its first day. Where servers answer whatever page asks, as OpenAI does, no host has to be granted. */
  async launch(options: Pick<LaunchOptions, 'profile' | 'opensOptions' | 'grants'> = {}): Promise<ManagedBrowser> {
    const hosts = Object.fromEntries([
      ...[...this.desks].map(([{ facts }, { port }]) => [facts.hostPattern, port] as const),
      ['api.openai.com', this.openai.port] as const,
    ]);
    const launched = await launch({
      hosts,
      grants: ['http://127.0.0.1/*', 'https://api.openai.com/*'],
      key: this.policy.publicKey,
      ...options,
    });
    const { context } = launched;
    const deskside = new Deskside(context, `chrome-extension://${this.policy.id}`);
    return {
      launched,
      deskside,
      newTab: async ({ facts }) => new DeskTab(await context.newPage(), facts),
      open: async (path) => {
        const page = await context.newPage();
        await page.goto(`${deskside.origin}/${path}`);
        return page;
      },
    };
  }

  /** The browser that tests share which need no first day. */
  browser(): Promise<ManagedBrowser> {
    this.shared ??= this.launch();
    return this.shared;
  }

  /** Sets the policy while the browser runs and waits until it has arrived. */
  async apply({ deskside }: Pick<ManagedBrowser, 'deskside'>, policy: Policy): Promise<void> {
    this.policy.set(policy);
    await expect
      .poll(() => deskside.managed(), { message: 'the browser has read the policy file', timeout: 20_000 })
      .toEqual(policy);
    const { provider, ...others } = policy;
    const { key: _key, ...shown } = provider ?? {};
    await expect
      .poll(async () => (await deskside.ask('policy.get', {})).policy, {
        message: 'Deskside has taken the policy over',
      })
      .toMatchObject({ ...others, ...(provider ? { provider: shown } : {}) });
  }

  /** Servers as they started, the shared browser as on its first day, and nothing set that anybody would notice. */
  async reset(): Promise<void> {
    for (const server of [this.model, this.openai]) server.reset();
    if (this.shared) {
      const browser = await this.shared;
      await browser.deskside.closeOtherPages();
      await this.apply(browser, nothingSet);
      await browser.deskside.ask('data.erase', { what: 'everything' });
    } else this.policy.set(nothingSet);
    for (const desk of this.desks.values()) {
      desk.reset();
      desk.setLate(0);
    }
    for (const server of [this.model, this.openai]) server.reset();
  }

  async close(): Promise<void> {
    this.policy.release();
    if (this.shared) await (await this.shared).launched.close();
    await Promise.all([
      this.model.close(),
      this.openai.close(),
      ...[...this.desks.values()].map((desk) => desk.close()),
    ]);
  }
}
