import type { Page } from '@playwright/test';
import { expect } from './support/expect';
import { asked, lastOf, namesOf, test } from '../tools/gallery-test';

const provider = (page: Page) => page.getByRole('region', { name: 'Provider', exact: true });
const save = (page: Page) => provider(page).getByRole('button', { name: 'Save', exact: true }).click();
const key = (page: Page) => page.getByLabel('Key', { exact: true });
const model = (page: Page) => page.getByRole('combobox', { name: 'Model' });
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
    page.getByText('Answers come from Anthropic. The model is claude-sonnet-4-5. The key is saved and was accepted.'),
  ).toBeVisible();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);

  const calls = await asked(page);
  const permission = calls.findIndex(({ name }) => name === 'permissions.request');
  expect(calls[permission]?.payload).toEqual({ origins: ['https://api.anthropic.com/*'] });
  expect(permission).toBeLessThan(calls.findIndex(({ name }) => name === 'settings.save'));
  expect(calls.findIndex(({ name }) => name === 'settings.save')).toBeLessThan(
    calls.findIndex(({ name }) => name === 'key.save'),
  );
  expect(await lastOf(page, 'key.save')).toEqual({ provider: 'anthropic', key: 'sk-ant-secret-9x7q' });
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

test('what is typed for one provider survives looking at another, and one save stores both', async ({ gallery }) => {
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
  await page.getByLabel('When it is down').selectOption('OpenAI');
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
  expect(await lastOf(page, 'key.save')).toEqual({ provider: 'openai', key: 'sk-1234' });
});

test('another server is one press away, and is asked for and named like the first', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await page.getByRole('button', { name: 'Use another server' }).click();
  await expect(page.getByLabel('Address')).toBeFocused();
  await page.keyboard.type('gpu-box:11434');
  await expect(page.getByText('Calls http://gpu-box:11434/v1/chat/completions')).toBeVisible();
  await expect(page.getByText('A key is used for the server that it was saved for only.')).toBeVisible();
  await save(page);
  await expect(page.getByText('The address is gpu-box:11434.')).toBeVisible();
  expect(await lastOf(page, 'permissions.request')).toEqual({ origins: ['http://gpu-box/*'] });
});

test('a key that the provider refuses is saved, and the page says at the field and below that it does not work', async ({
  gallery,
}) => {
  const page = await gallery('options.html?state=cloud#answers');
  await key(page).fill('sk-ant-bad-4711');
  await save(page);
  await expect(page.getByText('The key is saved, but Anthropic refused it.')).toBeVisible();
  await expect(key(page)).toHaveAccessibleDescription(/The key was refused/);
  await expect(page.getByRole('radio', { name: 'Anthropic' })).toHaveAccessibleDescription(/key refused/);
  await expect(page.getByRole('switch', { name: 'Deskside' })).toBeChecked();
  await key(page).fill('sk-ant-good-4712');
  await save(page);
  await expect(page.getByText('The key is saved and was accepted.')).toBeVisible();
  await expect(key(page)).toHaveAttribute('aria-invalid', 'false');
});

test('a key that was refused later is marked as soon as the page is opened', async ({ gallery }) => {
  const page = await gallery('options.html?state=key-refused#answers');
  await expect(key(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(key(page)).toHaveAccessibleDescription(/The key was refused/);
});

test('a cleared key is removed by the next save, and not before', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await key(page).fill('x');
  await key(page).fill('');
  await expect(page.getByText('Saving removes the saved key.')).toBeVisible();
  expect(await namesOf(page)).not.toContain('key.remove');
  await save(page);
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

test('an error that appears does not take the button away from under the pointer', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await page.getByLabel('At most sent').fill('12');
  await save(page);
  await expect(page.getByText('Not saved. Look at the marked fields.')).toBeVisible();
  await expect(page.getByLabel('At most sent')).toBeFocused();
});

test('errors stand at their fields when they are left', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  const context = page.getByLabel('At most sent');
  await context.fill('12');
  await expect(context).toHaveAttribute('aria-invalid', 'false');
  await context.blur();
  await expect(context).toHaveAttribute('aria-invalid', 'true');
  await expect(context).toHaveAccessibleDescription(/Type a whole number of characters from 2,000 to 400,000/);
});

test('what the worker finds wrong stands at its field too', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await model(page).fill('refused');
  await save(page);
  await expect(model(page)).toHaveAccessibleDescription(/exactly as the server lists it/);
});

test('a test shows its steps as they come, stops when told, and goes when it is worth nothing any more', async ({
  gallery,
}) => {
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
});

test('of a long list thirty models are shown; typing searches it and the arrow keys choose', async ({ gallery }) => {
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
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
});

test('the browser’s own model is downloaded at a press, with a Cancel', async ({ gallery }) => {
  const page = await gallery('options.html?state=own-model&lm=downloadable#answers');
  await page.getByRole('button', { name: 'Download the model' }).click();
  await expect(page.getByRole('progressbar', { name: 'Download of the model' })).toHaveAttribute('value', '42');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped. The browser may go on downloading by itself.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download the model' })).toBeVisible();
});

test('a number that is none, typed for another provider, is not lost without a word', async ({ gallery }) => {
  const page = await gallery('options.html?state=used#answers');
  await choose(page, 'OpenAI');
  await page.getByLabel('At most sent').fill('12');
  await choose(page, 'Ollama');
  await model(page).fill('qwen3:8b');
  await save(page);
  await expect(page.getByText('OpenAI, “At most sent”: Type a whole number of characters')).toBeVisible();
  expect(await namesOf(page)).not.toContain('settings.save');
});

test('whoever sets a provider up while Deskside is off is told so', async ({ gallery }) => {
  const page = await gallery('options.html?state=fresh#answers');
  await choose(page, 'Ollama');
  await model(page).fill('llama3.2');
  await save(page);
  await expect(
    page.getByText('Answers come from Ollama. The model is llama3.2. Deskside is still off: switch it on at the top.'),
  ).toBeVisible();
});
