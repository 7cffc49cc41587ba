import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { startModelServer, type ModelServer } from '../../providers/openai-server';
import { providerIds } from '../../../core/providers';
import type { ProviderDraft } from '../../../core/messages';
import type { KitDesk } from '../desks/kit/kit';
import { zendeskKit } from '../desks/kit/zendesk';
import { morning, QueuePage, subjectOf } from '../queue/queue-page';
import { BUILD, EXTENSION_ORIGIN, launch, type Launched } from '../support/browser';
import { decided } from '../support/desk-tab';
import { Deskside, TicketPage } from '../support/deskside';
import { expect } from '../support/expect';
import { learnFromSolved } from '../support/learn';
import { startSeeingProxy, type SeeingProxy } from '../support/seeing-proxy';

/** Where providers on the internet are, each of which the browser would let us reach. */
const internet = ['api.openai.com', 'api.anthropic.com', 'openrouter.ai', 'llm.example.com'];

/** Chromium asks these by itself, with no extension in it too. No file of ours names one of them. */
const browsersOwn = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'update.googleapis.com',
];

/** The files of the extension, as they were built. */
const builtTexts = (): readonly string[] =>
  readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|json|html)$/.test(name))
    .map((name) => readFileSync(join(BUILD, name), 'utf8'));

interface Day {
  readonly proxy: SeeingProxy;
  readonly desk: KitDesk;
  readonly model: ModelServer;
  readonly launched: Launched;
  readonly deskside: Deskside;
  readonly tab: TicketPage;
}

/** A browser whose every request passes a proxy, and a person who keeps everything on this computer. */
async function inFrontOf(day: (world: Day) => Promise<void>): Promise<void> {
  const [desk, model] = await Promise.all([zendeskKit.start(0), startModelServer()]);
  const proxy = await startSeeingProxy({ '.zendesk.com': desk.port });
  const launched = await launch({
    grants: ['http://127.0.0.1/*', ...internet.map((host) => `https://${host}/*`)],
    args: proxy.args,
  });
  try {
    const deskside = new Deskside(launched.context);
    const tab = new TicketPage(await launched.context.newPage());
    await deskside.useModel(model.port);
    await deskside.configure({ localOnly: true });
    await day({ proxy, desk, model, launched, deskside, tab });
  } finally {
    await launched.close();
    await Promise.all([desk.close(), model.close(), proxy.close()]);
  }
}

const drafts: readonly ProviderDraft[] = [
  { provider: 'openai', address: '', model: 'gpt-5-mini', key: 'sk-1234567890-wxyz' },
  { provider: 'anthropic', address: '', model: 'claude-sonnet-5-5', key: 'sk-ant-1234567890-wxyz' },
  { provider: 'openrouter', address: '', model: 'a/b', key: 'sk-or-1234567890-wxyz' },
  { provider: 'compatible', address: 'https://llm.example.com', model: 'm' },
];

/** Tests and lists of everybody on the internet: each says why not. */
async function tryEverybody(deskside: Deskside): Promise<void> {
  for (const draft of drafts) {
    expect((await deskside.ask('provider.models', draft)).error?.code, draft.provider).toBe('nothing-leaves');
    const steps = await deskside.testConnection(draft);
    expect(steps.at(-1)?.error?.code, draft.provider).toBe('nothing-leaves');
  }
}

/** Nobody but the desk and the model server was wanted; the check itself: without the wish, the same press does reach for the internet. */
async function nobodyElse({ proxy, desk, model, deskside }: Day): Promise<void> {
  const allowed = [new URL(zendeskKit.facts.origin).host, `127.0.0.1:${model.port}`, `127.0.0.1:${desk.port}`];
  expect(proxy.seen).toContain(allowed[0]);
  expect(proxy.seen).toContain(allowed[1]);
  const others = new Set(proxy.seen.filter((host) => !allowed.includes(host)));
  expect([...others].filter((host) => !browsersOwn.includes(host))).toEqual([]);
  const texts = builtTexts();
  expect(browsersOwn.filter((host) => texts.some((text) => text.includes(host)))).toEqual([]);
  expect(texts.some((text) => text.includes('api.openai.com'))).toBe(true);
  await deskside.configure({ localOnly: false });
  await deskside.testConnection(drafts[0] as ProviderDraft);
  expect(proxy.seen).toContain('api.openai.com');
}

test(
  'a proxy in front of everything sees the desk and the model server on this computer, and nobody else',
  { tag: '@replies' },
  () =>
    inFrontOf(async (world) => {
      const { desk, model, launched, deskside, tab } = world;
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      await expect(tab.card.getByRole('img', { name: 'Nothing leaves this computer' })).toBeVisible();
      await tab.openDraft();
      await tab.draftState('done');
      await expect(tab.draft.getByRole('img', { name: 'Nothing leaves this computer' })).toBeVisible();
      expect(model.chats().length).toBeGreaterThanOrEqual(2);
      const settings = await launched.context.newPage();
      await settings.goto(`${EXTENSION_ORIGIN}/options.html#data/leaves`);
      await expect(settings.getByRole('switch', { name: 'Nothing leaves this computer' })).toBeChecked();
      await settings.goto(`${EXTENSION_ORIGIN}/options.html#answers`);
      await settings.getByRole('radio', { name: 'OpenAI', exact: true }).check();
      await settings.getByLabel('Key', { exact: true }).fill('sk-1234567890-wxyz');
      await settings.getByRole('combobox', { name: 'Model' }).fill('gpt-5-mini');
      await settings.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(settings.getByText(/You set that nothing leaves this computer/).first()).toBeVisible();
      await tryEverybody(deskside);
      await nobodyElse(world);
    }),
);

test(
  'a day behind that proxy: many tickets, learning, tickets that nobody opened, the queue, every provider',
  { tag: ['@replies', '@wide'] },
  () =>
    inFrontOf(async (world) => {
      test.setTimeout(480_000);
      const { desk, model, launched, deskside, tab } = world;
      for (const ticket of desk.ticketIds.slice(0, 20)) {
        await tab.open(ticket);
        await tab.state(/^(?!waiting$|reading$)/);
      }
      await learnFromSolved(deskside, zendeskKit.facts.origin);
      await morning({ kit: zendeskKit, deskside, tab, desk, model }, 2);
      await deskside.configure({ localOnly: true });
      const queue = await QueuePage.open(deskside);
      await expect(queue.row(subjectOf(1))).toBeVisible();
      const settings = await launched.context.newPage();
      for (const page of ['start', 'answers', 'desks', 'writing', 'use', 'data', 'team', 'help']) {
        await settings.goto(`${EXTENSION_ORIGIN}/options.html#${page}`);
        await expect(settings.getByRole('heading', { level: 1 })).toBeVisible();
      }
      await tryEverybody(deskside);
      expect(providerIds).toHaveLength(9);
      await nobodyElse(world);
    }),
);
