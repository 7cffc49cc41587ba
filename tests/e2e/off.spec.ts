import { expect, test } from './support/test';
import type { ZendeskDesk } from '../desks/zendesk/index';
import { defaultSettings } from '../../core/settings';
import type { Deskside, TicketPage } from './support/deskside';

const TICKET = 2218;

const deskRequests = (desk: ZendeskDesk): string[] =>
  desk.log
    .filter(({ by, path }) => by === 'other' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`);

/** The page is complete, the bootstrap has asked the worker, and the worker has answered everything that came before this. */
async function settled(tab: TicketPage, deskside: Deskside): Promise<void> {
  await expect(tab.page.locator(`[data-test-id="ticket-${TICKET}-standard-layout"]`)).toBeVisible();
  await deskside.ask('settings.get', {});
  await tab.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await deskside.ask('settings.get', {});
}

test('switching off always works, also while the saved provider has become unusable', async ({ deskside }) => {
  const unusableNow = { ...defaultSettings(), enabled: true, provider: 'compatible' as const };
  await deskside.store(unusableNow);
  expect(await deskside.ask('settings.save', { settings: { ...unusableNow, enabled: false } })).toEqual({
    problems: [],
  });
  const { problems } = await deskside.ask('settings.save', {
    settings: {
      ...unusableNow,
      providers: { compatible: { address: 'not an address', model: '', contextChars: 24_000 } },
    },
  });
  expect(problems.map(({ path }) => path)).toEqual(['providers.compatible.address', 'providers.compatible.model']);
});

test('settings that cannot be read keep Deskside off and are kept aside', async ({ deskside, tab, desk }) => {
  await deskside.store({ version: 1, enabled: 'yes' });
  await tab.open(TICKET);
  await settled(tab, deskside);
  expect(deskRequests(desk)).toEqual([]);
  const { problem } = await deskside.ask('settings.get', {});
  expect(problem?.code).toBe('bad-settings');
  expect(await deskside.stored('settings.quarantine')).toMatchObject({ blob: { version: 1, enabled: 'yes' } });
  expect(await deskside.stored('settings')).toEqual({ version: 1, enabled: 'yes' });
});

test('first use of a server: what goes where is said, and nothing goes before the one button', async ({
  deskside,
  tab,
  model,
}) => {
  await deskside.useModel(model.port, { agreed: false });
  await tab.open(TICKET);
  await tab.state('first-use');
  await expect(tab.card).toContainText(`127.0.0.1:${model.port}`);
  await expect(tab.draft).toHaveCount(0);
  expect(model.received).toEqual([]);
  await tab.card.getByRole('button', { name: 'Agree and suggest' }).click();
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|not-sure)$/);
  await expect(tab.draft).toBeVisible();
});
