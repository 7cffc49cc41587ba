import { providerName } from '../../../core/provider-name';
import type { Locator, Page } from '@playwright/test';
import { providerFacts } from '../../../core/providers';
import type { Behaviour } from '../../providers/behaviour';
import type { ServiceSettings } from '../../providers/service';
import { providerKits, type ProviderKit } from '../providers/kit/provider-kit';
import { expect, test } from '../providers/kit/test';
import type { ProviderWorld } from '../providers/kit/world';
import { EXTENSION_ORIGIN } from '../support/browser';

const kitOf = (id: ProviderKit['id']): ProviderKit => {
  const kit = providerKits.find((each) => each.id === id);
  if (!kit) throw new Error(`No kit ${id}`);
  return kit;
};
/** What answers before the wrong turn, and has to afterwards. */
const former = kitOf('lm-studio');

const section = (page: Page) => page.getByRole('region', { name: 'Provider', exact: true });
const press = (page: Page, name: string) => section(page).getByRole('button', { name, exact: true }).click();
const fields = {
  address: (page: Page) => page.locator('#answers-address'),
  key: (page: Page) => page.getByLabel('Key', { exact: true }),
  model: (page: Page) => page.getByRole('combobox', { name: 'Model' }),
};

async function fillIn(
  services: ProviderWorld,
  kit: ProviderKit,
  typed: { address?: string; key?: string; model?: string },
) {
  const page = await services.context.newPage();
  await page.goto(`${EXTENSION_ORIGIN}/options.html#answers`);
  await page.getByRole('radio', { name: providerName(kit.id), exact: true }).check();
  const address = typed.address ?? kit.typed(services.server(kit).port);
  if (address !== '') {
    if (providerFacts[kit.id].address === 'optional') await press(page, 'Use another server');
    await fields.address(page).fill(address);
  }
  const key = typed.key ?? kit.key;
  if (key !== null) await fields.key(page).fill(key);
  await fields.model(page).fill(typed.model ?? kit.model);
  return page;
}

/** Nothing was switched over, and who answered before still does. */
async function expectAsBefore(services: ProviderWorld): Promise<void> {
  const { settings } = await services.deskside.ask('settings.get', {});
  expect(settings.provider).toBe(former.id);
  const steps = await services.deskside.testConnection({
    provider: former.id,
    address: former.typed(services.server(former).port),
    model: former.model,
  });
  expect(steps.find(({ name }) => name === 'first-word')?.state).toBe('ok');
}

interface WrongTurn {
  readonly title: string;
  readonly id: ProviderKit['id'];
  readonly typed?: { address?: string; key?: string; model?: string };
  readonly behaves?: Behaviour;
  readonly set?: Partial<ServiceSettings>;
  readonly at: keyof typeof fields;
  readonly says: RegExp;
}

const wrongTurns: readonly WrongTurn[] = [
  {
    title: 'a key that is refused',
    id: 'openai',
    typed: { key: 'not-the-key-0000' },
    at: 'key',
    says: /OpenAI did not accept the key ending in 0000\. Enter it again\./,
  },
  {
    title: 'an account without credit',
    id: 'anthropic',
    behaves: 'no-credit',
    at: 'key',
    says: /The account has no credit or no payment method\. Add it with Anthropic\./,
  },
  {
    title: 'too many requests',
    id: 'openrouter',
    behaves: { rateLimited: { retryAfter: '20' } },
    at: 'key',
    says: /asks to wait/,
  },
  {
    title: 'a model that is not there',
    id: 'ollama',
    typed: { model: 'no-such-model' },
    at: 'model',
    says: /Ollama does not have “no-such-model”/,
  },
  {
    title: 'an address where nothing answers',
    id: 'compatible',
    typed: { address: 'http://127.0.0.1:9' },
    at: 'address',
    says: /Nothing answers at 127\.0\.0\.1:9\. Start the server, or correct the address\./,
  },
  {
    title: 'an address where another service answers',
    id: 'compatible',
    behaves: 'html',
    set: { pages: 'html' },
    at: 'address',
    says: /A web page answers at .* instead of a model/,
  },
  {
    title: 'an address with a wrong path',
    id: 'compatible',
    behaves: 'no-such-path',
    set: { pages: 'no-such-path' },
    at: 'address',
    says: /There is no chat endpoint at/,
  },
  {
    title: 'a server that fails',
    id: 'ollama',
    behaves: 'server-error',
    at: 'address',
    says: /The server answered with an error/,
  },
];

/** One for each field that can be to blame; that each error leads to its field is held without a browser too. */
const eachField: readonly string[] = [
  'a key that is refused',
  'a model that is not there',
  'an address where nothing answers',
];

test.describe('a wrong turn while a provider is set up', { tag: '@settings' }, () => {
  for (const { title, id, typed = {}, behaves, set, at, says } of wrongTurns) {
    const where = eachField.includes(title) ? {} : { tag: '@wide' };
    test(
      `${title}: the field to blame says so and has the focus, and who answered before still does`,
      where,
      async ({ services }) => {
        const kit = kitOf(id);
        await services.setUp(former);
        const page = await fillIn(services, kit, typed);
        if (behaves !== undefined) services.server(kit).behave(behaves);
        Object.assign(services.server(kit).settings, set);
        await press(page, 'Save');
        const field = fields[at](page);
        await expect(field).toHaveAccessibleDescription(says);
        await expect(field).toBeFocused();
        await expect(section(page).getByText('Not saved: what was saved before still answers.')).toBeVisible();
        await expect(section(page).locator('p').filter({ hasText: '✓' })).toHaveCount(0);
        // The words stay.
        await expect(fields.model(page)).toHaveValue(typed.model ?? kit.model);
        await expectAsBefore(services);
      },
    );
  }

  test('an origin that Ollama refuses: the line for this system is there to copy, and “Save again” goes on', async ({
    services,
  }) => {
    const ollama = kitOf('ollama');
    await services.setUp(former);
    services.server(ollama).settings.origins = [];
    const page = await fillIn(services, ollama, {});
    await press(page, 'Save');
    await expect(fields.address(page)).toBeFocused();
    await expect(fields.address(page)).toHaveAccessibleDescription(/The server refuses this extension/);
    await expect(page.getByRole('region', { name: 'Setting for Linux' })).toContainText(EXTENSION_ORIGIN);
    await expectAsBefore(services);
    services.server(ollama).settings.origins = [EXTENSION_ORIGIN];
    await press(page, 'Save again');
    await expect(section(page).getByText(/^✓ Answers come from Ollama\..*“llama3\.2” answered after/)).toBeVisible();
    expect((await services.deskside.ask('settings.get', {})).settings.provider).toBe('ollama');
  });

  test('a server that is down can be saved for later: never ✓, marked until it has answered', async ({ services }) => {
    const compatible = kitOf('compatible');
    await services.setUp(former);
    const page = await fillIn(services, compatible, { address: 'http://127.0.0.1:9' });
    await press(page, 'Save');
    await press(page, 'Save without testing');
    await expect(section(page).getByText(/^Saved, not yet tried\./)).toBeVisible();
    await expect(section(page).locator('p').filter({ hasText: '✓' })).toHaveCount(0);
    await page.reload();
    const tile = page.getByRole('radio', { name: 'OpenAI-compatible server' });
    await expect(tile).toHaveAccessibleDescription(/not yet tried/);
    await fields.address(page).fill(compatible.typed(services.server(compatible).port));
    await fields.key(page).fill(compatible.key ?? '');
    await press(page, 'Save');
    await expect(section(page).getByText(/^✓ .*“qwen3:4b” answered after/)).toBeVisible();
    await expect(tile).toHaveAccessibleDescription(/in use/);
  });
});

interface SecondTurn extends Pick<WrongTurn, 'title' | 'id' | 'typed' | 'set' | 'says'> {
  readonly at: 'address' | 'key' | 'model';
  /** The next step, which stands under that field. */
  readonly next?: (page: Page) => Locator;
}

const secondTurns: readonly SecondTurn[] = [
  {
    title: 'a key that is refused',
    id: 'openai',
    typed: { key: 'not-the-key-0000' },
    at: 'key',
    says: /OpenAI did not accept the key ending in 0000\. Enter it again\./,
  },
  {
    title: 'a model that is not there',
    id: 'ollama',
    typed: { model: 'no-such-model' },
    at: 'model',
    says: /Ollama does not have “no-such-model”/,
    next: (page) => page.getByRole('group', { name: 'Models that are there' }),
  },
  {
    title: 'an origin that is refused',
    id: 'ollama',
    set: { origins: [] },
    at: 'address',
    says: /The server refuses this extension/,
    next: (page) => page.getByRole('region', { name: 'Setting for Linux' }),
  },
];

test.describe('a wrong turn of the second provider', { tag: '@settings' }, () => {
  for (const [index, { title, id, typed = {}, set, at, says, next }] of secondTurns.entries())
    test(
      `${title}: its own field says so with its next step, and no field of the first does`,
      index === 0 ? {} : { tag: '@wide' },
      async ({ services }) => {
        const kit = kitOf(id);
        await services.setUp(former);
        Object.assign(services.server(kit).settings, set);
        const page = await services.context.newPage();
        await page.goto(`${EXTENSION_ORIGIN}/options.html#answers/second`);
        await page.locator('#answers-second').selectOption(id);
        const own = (field: string) => page.locator(`#answers-second-${field}`);
        const address = kit.typed(services.server(kit).port);
        if (address !== '') {
          const another = section(page).getByRole('button', { name: 'Use another server', exact: true });
          if (providerFacts[id].address === 'optional') await another.last().click();
          await own('address').fill(address);
        }
        const key = typed.key ?? kit.key;
        if (key !== null) await own('key').fill(key);
        await own('model').fill(typed.model ?? kit.model);
        await press(page, 'Save');
        await expect(own(at)).toHaveAccessibleDescription(says);
        await expect(own(at)).toBeFocused();
        for (const field of ['address', 'key', 'model'])
          await expect(page.locator(`#answers-${field}`)).not.toHaveAccessibleDescription(says);
        if (next !== undefined) await expect(next(page)).toBeVisible();
        expect((await services.deskside.ask('settings.get', {})).settings.fallback).toBeNull();
      },
    );
});
