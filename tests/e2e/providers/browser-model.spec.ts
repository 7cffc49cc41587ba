import type { Worker } from '@playwright/test';
import { providerName } from '../../../core/provider-name';
import { providerFacts } from '../../../core/providers';
import type { Behaviour } from '../../providers/behaviour';
import type { BrowserModelControl, BrowserModelOptions } from '../../providers/browser-control';
import { browserModelSource } from '../../providers/browser-model';
import { decided } from '../support/desk-tab';
import type { Deskside, TicketPage } from '../support/deskside';
import { expect, test } from './kit/test';
import type { ProviderWorld } from './kit/world';

const TICKET = 2218;
const OTHER = 2131;

type Injected = { readonly browserModel: BrowserModelControl };

/**
 * Debian's Chromium has the Prompt API and no model. So a stand-in takes its place in the extension's worker; everything else is
 * the built extension. Without it the real answer of this browser is tested in the end.
 */
async function putModel(world: ProviderWorld, options: BrowserModelOptions = {}): Promise<Worker> {
  await world.deskside.ask('settings.get', {});
  const worker = world.context.serviceWorkers()[0];
  if (!worker) throw new Error('The worker does not run');
  await worker.evaluate(browserModelSource(options));
  return worker;
}

const control = <K extends keyof BrowserModelControl>(worker: Worker, key: K): Promise<BrowserModelControl[K]> =>
  worker.evaluate((name) => (globalThis as unknown as Injected).browserModel[name as K], key as string) as Promise<
    BrowserModelControl[K]
  >;
const change = (
  worker: Worker,
  news: Partial<Pick<BrowserModelControl, 'behaviour' | 'slow' | 'availability'>>,
): Promise<void> =>
  worker.evaluate((values) => void Object.assign((globalThis as unknown as Injected).browserModel, values), news);
const release = (worker: Worker, pieces: number): Promise<void> =>
  worker.evaluate((count) => (globalThis as unknown as Injected).browserModel.release(count), pieces);

const nothingLeft = (world: ProviderWorld): void => expect(world.requests()).toEqual([]);

async function openTicket(deskside: Deskside, tab: TicketPage): Promise<void> {
  await deskside.switchOn({ provider: 'browser' });
  await tab.open(TICKET);
}

async function isHealthy(world: ProviderWorld, worker: Worker, tab: TicketPage): Promise<void> {
  await change(worker, { behaviour: 'normal', slow: false, availability: 'available' });
  await tab.switchTo(OTHER);
  await tab.state(decided);
  await expect.poll(() => control(worker, 'open')).toBe(0);
  nothingLeft(world);
}

/** The same as with any other provider, once it has answered: before a release. */
const wide = { tag: '@wide' };

test.describe('browser', { tag: ['@providers', '@browser-model'] }, () => {
  // The stand-in goes with the worker; a later test in this browser would be offered it.
  test.afterEach(({ deskside }) => deskside.restartWorker());

  test('triage: nothing to agree to, one suggestion, and the foot says that nothing was sent', async ({
    services,
    deskside,
    tab,
  }) => {
    const worker = await putModel(services);
    await openTicket(deskside, tab);
    await tab.state(decided);
    await expect(tab.card).toContainText(`${providerName('browser')} · nothing was sent`);
    await isHealthy(services, worker, tab);
  });

  test('streamed draft: the words are in the page while the rest is still to come', async ({
    services,
    deskside,
    tab,
  }) => {
    const worker = await putModel(services);
    await openTicket(deskside, tab);
    await tab.state(decided);
    await change(worker, { slow: true });
    await tab.openDraft();
    await tab.draftState('waiting');
    await release(worker, 3);
    await tab.draftState('streaming');
    await expect(tab.draft).not.toContainText('Kind regards');
    await release(worker, 1_000);
    await tab.draftState('done');
    await expect(tab.draft).toContainText('Kind regards');
    await isHealthy(services, worker, tab);
  });

  test('cancel: Stop ends the model’s session', { tag: '@wide' }, async ({ services, deskside, tab }) => {
    const worker = await putModel(services);
    await openTicket(deskside, tab);
    await tab.state(decided);
    await change(worker, { slow: true });
    await tab.openDraft();
    await expect.poll(() => control(worker, 'open')).toBe(1);
    await tab.press(tab.draft.getByRole('button', { name: 'Stop' }));
    await tab.draftState('failed');
    await expect(tab.draft).toContainText('Stopped');
    await expect.poll(() => control(worker, 'open')).toBe(0);
    await isHealthy(services, worker, tab);
  });

  test('wrong model: a browser or a computer without one says so, and one that has to be downloaded says that', async ({
    services,
    deskside,
    tab,
  }) => {
    const worker = await putModel(services, { availability: 'unavailable' });
    await openTicket(deskside, tab);
    await tab.state('failed');
    expect(await tab.problem()).toBe('The browser has no model');
    await change(worker, { availability: 'downloadable' });
    await tab.switchTo(OTHER);
    await expect(tab.card).toContainText('The model is not downloaded yet');
    await change(worker, { availability: 'available' });
    await tab.card.getByRole('button', { name: 'Try again' }).click();
    await tab.state(decided);
    nothingLeft(services);
  });

  const failures: Readonly<Record<string, Behaviour>> = {
    'bad key': 'bad-key',
    'rate limit': 'rate-limited',
    'server error': 'server-error',
  };
  test(
    `${Object.keys(failures).join(', ')}: cannot happen, since there is no server and no key`,
    { tag: '@wide' },
    async ({ services, deskside, tab }) => {
      const { address, key } = providerFacts.browser;
      expect({ address, key }).toEqual({ address: 'none', key: 'none' });
      const worker = await putModel(services);
      await openTicket(deskside, tab);
      // Each on a ticket that was not judged before.
      const tickets = [OTHER, ...services.desk.notable.ordinary];
      for (const [index, [row, behaviour]] of Object.entries(failures).entries()) {
        services.everyServiceFails(behaviour);
        const ticket = tickets[index] ?? 0;
        await tab.switchTo(ticket);
        await tab.values(ticket);
        await expect(tab.card, row).toHaveAttribute('data-state', decided);
      }
      await isHealthy(services, worker, tab);
    },
  );

  test(
    'truncated stream: what arrived is kept, with the reason',
    { tag: '@wide' },
    async ({ services, deskside, tab }) => {
      const worker = await putModel(services);
      await openTicket(deskside, tab);
      await tab.state(decided);
      await change(worker, { behaviour: 'broken' });
      await tab.openDraft();
      await tab.draftState('failed');
      await expect(tab.draft).toContainText('The provider has a problem');
      await expect(tab.draft).toContainText('Hello');
      await isHealthy(services, worker, tab);
    },
  );

  test(
    'slow start: the wait has its true cause, and the answer comes in the end',
    wide,
    async ({ services, deskside, tab }) => {
      const worker = await putModel(services, { slow: true });
      await openTicket(deskside, tab);
      await tab.state('waiting');
      await expect(tab.card).toContainText('Loading the model');
      await release(worker, 1_000);
      await tab.state(decided);
      await isHealthy(services, worker, tab);
    },
  );

  test('refusal: the model declined, and nothing is proposed', wide, async ({ services, deskside, tab }) => {
    const worker = await putModel(services, { behaviour: 'filtered' });
    await openTicket(deskside, tab);
    await tab.state('failed');
    expect(await tab.problem()).toBe('The model declined');
    await isHealthy(services, worker, tab);
  });

  test(
    'malformed output: one repair try, then no suggestion, never an invented value',
    wide,
    async ({ services, deskside, tab }) => {
      const worker = await putModel(services, { behaviour: 'prose' });
      await openTicket(deskside, tab);
      await tab.state('failed');
      expect(await tab.problem()).toBe('No usable answer');
      await isHealthy(services, worker, tab);
    },
  );

  test('as this browser really is: it offers no model, and that is what the card says', async ({
    services,
    deskside,
    tab,
  }) => {
    await deskside.restartWorker();
    await openTicket(deskside, tab);
    await tab.state('failed');
    expect(await tab.problem()).toBe('The browser has no model');
    nothingLeft(services);
  });
});
