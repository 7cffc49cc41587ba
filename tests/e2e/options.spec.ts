import type { Page } from '@playwright/test';
import { expect } from './support/expect';
import { asked, lastOf, namesOf, test } from '../tools/gallery-test';

const provider = (page: Page) => page.getByRole('region', { name: 'Provider', exact: true });
const save = (page: Page) => provider(page).getByRole('button', { name: 'Save', exact: true }).click();
const key = (page: Page) => page.getByLabel('Key', { exact: true });
const model = (page: Page) => page.getByRole('combobox', { name: 'Model' });
const openSent = (page: Page) => page.getByRole('button', { name: /^At most .* are sent$/ }).click();
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

test('a provider is set up by keyboard alone, after the browser was asked; the key is never shown', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=fresh#answers');
  await page.getByRole('radio', { name: 'On this device' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('https://api.anthropic.com/v1/messages')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('sk-ant-secret-9x7q');
  // Past the link to where a key comes from.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('claude-sonnet-4-5');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  for (let stops = 0; stops < 4; stops += 1) await page.keyboard.press('Tab');
  await expect(provider(page).getByRole('button', { name: 'Save', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(
      '✓ Answers come from Anthropic. The model is claude-sonnet-4-5. The key is saved. “claude-sonnet-4-5” answered after 1.2 s.',
    ),
  ).toBeVisible();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);

  const calls = await asked(page);
  const permission = calls.findIndex(({ name }) => name === 'permissions.request');
  expect(calls[permission]?.payload).toEqual({ origins: ['https://api.anthropic.com/*'] });
  const tried = calls.findIndex(({ name }) => name === 'deskside:test');
  expect(permission).toBeLessThan(tried);
  expect(tried).toBeLessThan(calls.findIndex(({ name }) => name === 'settings.save'));
  expect(calls.findIndex(({ name }) => name === 'settings.save')).toBeLessThan(
    calls.findIndex(({ name }) => name === 'key.save'),
  );
  expect(await lastOf(page, 'key.save')).toEqual({
    provider: 'anthropic',
    key: 'sk-ant-secret-9x7q',
    tried: true,
  });
  await expect(key(page)).toHaveValue('');
  await expect(key(page)).toHaveAttribute('placeholder', '•••• 9x7q');
  expect(await page.content()).not.toContain('sk-ant-secret');
});

test('what is missing is said at its field, the first of them gets the focus, and nothing is saved or tested', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=fresh#answers');
  await choose(page, 'Azure OpenAI');
  await save(page);
  await expect(page.getByText('Not saved. Look at the marked fields.')).toBeVisible();
  await expect(page.getByLabel('Address')).toBeFocused();
  await expect(key(page)).toHaveAccessibleDescription(/Azure OpenAI needs a key/);
  await page.getByLabel('Address').fill('https://acme.openai.azure.com');
  await expect(page.getByText('Calls https://acme.openai.azure.com/openai/v1/chat/completions')).toBeVisible();
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('Not tested. Fill in the marked fields first.')).toBeVisible();
  await expect(key(page)).toBeFocused();
  const names = await namesOf(page);
  for (const never of ['settings.save', 'permissions.request', 'deskside:test']) expect(names).not.toContain(never);
});

test('what is typed for one provider survives looking at another; with a second one both are tried and stored', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=fresh#answers');
  await choose(page, 'OpenAI');
  await key(page).fill('sk-1234');
  await model(page).fill('gpt-5-mini');
  await choose(page, 'Ollama');
  await model(page).fill('llama3.2');
  await expect(key(page)).toHaveValue('');
  await choose(page, 'OpenAI');
  await expect(key(page)).toHaveValue('sk-1234');
  await choose(page, 'Ollama');
  await expect(model(page)).toHaveValue('llama3.2');
  await page.getByRole('button', { name: 'Second provider: nobody' }).click();
  await page.getByLabel('When the first is down').selectOption('OpenAI');
  await expect(page.getByText('OpenAI gets the same text')).toBeVisible();
  await save(page);
  await expect(page.getByText('Answers come from Ollama.')).toBeVisible();
  expect(await lastOf(page, 'permissions.request')).toEqual({
    origins: ['http://localhost/*', 'https://api.openai.com/*'],
  });
  expect(await lastOf(page, 'settings.save')).toMatchObject({
    settings: {
      provider: 'ollama',
      fallback: 'openai',
      providers: { openai: { model: 'gpt-5-mini' }, ollama: { model: 'llama3.2' } },
    },
  });
  expect(await lastOf(page, 'key.save')).toEqual({ provider: 'openai', key: 'sk-1234', tried: true });
  const tried = (await asked(page)).filter(({ name }) => name === 'deskside:test').map(({ payload }) => payload);
  expect(tried).toMatchObject([{ provider: 'ollama' }, { provider: 'openai', key: 'sk-1234' }]);
});

test(
  'another server is one press away, and is asked for and named like the first',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=used#answers');
    await page.getByRole('button', { name: 'Use another server' }).click();
    await expect(page.getByLabel('Address')).toBeFocused();
    await page.keyboard.type('gpu-box:11434');
    await expect(page.getByText('Calls http://gpu-box:11434/v1/chat/completions')).toBeVisible();
    await expect(page.getByText('A key is used for the server that it was saved for only.')).toBeVisible();
    await save(page);
    await expect(page.getByText('The address is gpu-box:11434.')).toBeVisible();
    expect(await lastOf(page, 'permissions.request')).toEqual({ origins: ['http://gpu-box/*'] });
  },
);

test('a key that the provider refuses changes nothing; what was typed stays, and the field says so', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=cloud#answers');
  await key(page).fill('sk-ant-bad-4711');
  await save(page);
  await expect(page.getByText('Not saved: what was saved before still answers.')).toBeVisible();
  await expect(key(page)).toHaveAccessibleDescription(/Anthropic did not accept the key ending in 4711/);
  await expect(key(page)).toBeFocused();
  await expect(key(page)).toHaveValue('sk-ant-bad-4711');
  const names = await namesOf(page);
  for (const never of ['settings.save', 'key.save']) expect(names).not.toContain(never);
  await key(page).fill('sk-ant-good-4712');
  await expect(key(page)).toHaveAttribute('aria-invalid', 'false');
  await save(page);
  await expect(page.getByText('✓ The key is saved.')).toBeVisible();
});

test(
  'a server that is down can be saved for later, which never counts as tried until it has answered',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=used#answers');
    await model(page).fill('down');
    await save(page);
    await expect(page.getByRole('button', { name: 'Use another server' })).toBeVisible();
    await expect(
      page.getByText('Nothing answers at localhost:11434. Start Ollama, or correct the address.'),
    ).toBeVisible();
    expect(await namesOf(page)).not.toContain('settings.save');
    await page.getByRole('button', { name: 'Save without testing' }).click();
    await expect(page.getByText('Saved, not yet tried. The model is down.')).toBeVisible();
    await expect(provider(page).locator('p').filter({ hasText: '✓' })).toHaveCount(0);
    await expect(page.getByRole('radio', { name: 'Ollama' })).toHaveAccessibleDescription(/not yet tried/);
    await model(page).fill('llama3.2');
    await save(page);
    await expect(page.getByText('“llama3.2” answered after 1.2 s.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Ollama' })).toHaveAccessibleDescription(/in use/);
  },
);

test('a model that the server does not have: those that it has are one press away', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await model(page).fill('missing');
  await save(page);
  await expect(model(page)).toBeFocused();
  await expect(model(page)).toHaveAccessibleDescription(/Ollama does not have “missing”/);
  await page.getByRole('group', { name: 'Models that are there' }).getByRole('button', { name: 'qwen3:8b' }).click();
  await expect(model(page)).toHaveValue('qwen3:8b');
  await save(page);
  await expect(page.getByText('“qwen3:8b” answered after 1.2 s.')).toBeVisible();
});

test('Save is off while nothing is changed', { tag: '@wide' }, async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  const button = provider(page).getByRole('button', { name: 'Save', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await model(page).fill('qwen3:8b');
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
});

test('a list of models needs the key first where the provider does, and comes by itself once it is there', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=fresh#answers');
  await choose(page, 'OpenAI');
  await expect(model(page)).toHaveAccessibleDescription(/Type the key first: OpenAI lists its models only with one/);
  await key(page).fill('sk-1234');
  await key(page).blur();
  await expect(model(page)).toHaveAccessibleDescription(/3 models are there/);
  expect(await lastOf(page, 'provider.models')).toMatchObject({ provider: 'openai', key: 'sk-1234' });
});

test('a key that was refused later is marked as soon as the page is opened', { tag: '@wide' }, async ({ gallery }) => {
  const page = await gallery('options.html?state=key-refused#answers');
  await expect(key(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(key(page)).toHaveAccessibleDescription(/The key was refused/);
});

test('a saved key is removed at a press; an emptied field removes nothing', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await key(page).fill('x');
  await key(page).fill('');
  expect(await namesOf(page)).not.toContain('key.remove');
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  await expect(page.getByText('The key is removed.')).toBeVisible();
  expect(await lastOf(page, 'key.remove')).toEqual({ provider: 'ollama' });
  await expect(key(page)).toHaveAttribute('placeholder', 'none');
});

test('a refused permission saves nothing, keeps what was typed and explains', async ({ gallery }) => {
  const page = await gallery('options.html?state=refused#answers');
  await model(page).fill('qwen3:8b');
  await save(page);
  await expect(page.getByText('The browser was not allowed to reach http://localhost')).toBeVisible();
  expect(await namesOf(page)).not.toContain('settings.save');
  await expect(model(page)).toHaveValue('qwen3:8b');
  await expect(page.getByText('Not saved yet')).toBeVisible();
});

test(
  'an error that appears does not take the button away from under the pointer',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=used#answers');
    await openSent(page);
    await page.getByLabel('At most sent').fill('12');
    await save(page);
    await expect(page.getByText('Not saved. Look at the marked fields.')).toBeVisible();
    await expect(page.getByLabel('At most sent')).toBeFocused();
  },
);

test('errors stand at their fields when they are left', { tag: '@wide' }, async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await openSent(page);
  const context = page.getByLabel('At most sent');
  await context.fill('12');
  await expect(context).toHaveAttribute('aria-invalid', 'false');
  await context.blur();
  await expect(context).toHaveAttribute('aria-invalid', 'true');
  await expect(context).toHaveAccessibleDescription(/Type a whole number of characters from 2,000 to 400,000/);
});

test('what the worker finds wrong stands at its field too', { tag: '@wide' }, async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await model(page).fill('refused');
  await save(page);
  await expect(model(page)).toHaveAccessibleDescription(/exactly as the server lists it/);
});

test(
  'a test shows its steps as they come, stops when told, and goes when it is worth nothing any more',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=testing#answers');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Waiting for the first word for 8 s.')).toBeVisible();
    expect(await lastOf(page, 'deskside:test')).toEqual({ provider: 'ollama', address: '', model: 'llama3.2' });
    await page.getByRole('button', { name: 'Stop the test' }).click();
    await expect(page.getByText('Stopped. What was found until then is shown.')).toBeVisible();
    await expect(page.getByText('“llama3.2” is there.')).toBeVisible();
    await expect(page.getByText('Waiting for the first word')).toHaveCount(0);
    expect(await namesOf(page)).toContain('deskside:test closed');

    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Waiting for the first word')).toBeVisible();
    await model(page).fill('qwen3:8b');
    await expect(page.getByText('Waiting for the first word')).toHaveCount(0);
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('Waiting for the first word')).toBeVisible();
    await choose(page, 'LM Studio');
    await expect(page.getByText('Waiting for the first word')).toHaveCount(0);
    expect((await namesOf(page)).filter((name) => name === 'deskside:test closed')).toHaveLength(3);
  },
);

test(
  'of a long list thirty models are shown; typing searches it and the arrow keys choose',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=fresh#answers');
    await choose(page, 'OpenRouter');
    await page.getByRole('button', { name: 'List models' }).click();
    const rows = page.getByRole('listbox', { name: 'What the server lists' }).getByRole('option');
    await expect(rows).toHaveCount(30);
    await model(page).fill('qwen3 mini');
    await expect(rows.first()).toContainText(/qwen\/qwen3.*mini/);
    await model(page).press('ArrowDown');
    const first = await rows.first().locator('.grow').innerText();
    await model(page).press('Enter');
    await expect(model(page)).toHaveValue(first);
    await expect(rows).toHaveCount(0);
  },
);

test('the browser’s own model is downloaded at a press, with a Cancel', async ({ gallery }) => {
  const page = await gallery('options.html?state=own-model&lm=downloadable#answers');
  await page.getByRole('button', { name: 'Download the model' }).click();
  await expect(page.getByRole('progressbar', { name: 'Download of the model' })).toHaveAttribute('value', '42');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped. The browser may go on downloading by itself.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download the model' })).toBeVisible();
});

test(
  'what is typed for a provider that is not in use is not saved with another one, and not lost',
  { tag: '@wide' },
  async ({ gallery }) => {
    const page = await gallery('options.html?state=used#answers');
    await choose(page, 'OpenAI');
    await openSent(page);
    await page.getByLabel('At most sent').fill('12');
    await choose(page, 'Ollama');
    await model(page).fill('qwen3:8b');
    await save(page);
    await expect(page.getByText('“qwen3:8b” answered')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'OpenAI', exact: true })).toHaveAccessibleDescription(/not saved/);
    await choose(page, 'OpenAI');
    await expect(page.getByLabel('At most sent')).toHaveValue('12');
  },
);

test('whoever sets a provider up while Deskside is off is told so', { tag: '@wide' }, async ({ gallery }) => {
  const page = await gallery('options.html?state=fresh#answers');
  await choose(page, 'Ollama');
  await model(page).fill('llama3.2');
  await save(page);
  await expect(
    page.getByText(
      'Answers come from Ollama. The model is llama3.2. “llama3.2” answered after 1.2 s. Deskside is still off: switch it on at the top.',
    ),
  ).toBeVisible();
});
