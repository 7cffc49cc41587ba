import { launch } from './support/browser';
import { profileThatGrants } from './support/grants';
import { expect, test } from './support/test';
import { showSettings } from './support/settings';

test('the address of a person’s own server: the browser is asked on Save, for that host only; then it is called', async ({
  desk,
  model,
}) => {
  const profile = await profileThatGrants(['http://127.0.0.1/*']);
  const second = await launch({ deskPort: desk.port, profile });
  try {
    const options = await second.context.newPage();
    await showSettings(options, 'answers');
    const granted = () =>
      options.evaluate(() =>
        (
          globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
        ).chrome.permissions
          .getAll()
          .then(({ origins }) => origins),
      );
    expect(await granted()).not.toContain('http://127.0.0.1/*');
    await options.getByRole('radio', { name: /OpenAI-compatible server/ }).check();
    await options.getByLabel('Address').fill(`127.0.0.1:${model.port}`);
    await options.getByRole('combobox', { name: 'Model' }).fill('llama3.2');
    await options.getByRole('region', { name: 'Provider' }).getByRole('button', { name: 'Save' }).click();
    await expect.poll(granted).toContain('http://127.0.0.1/*');
    expect((await granted()).filter((origin) => !origin.startsWith('https://*.'))).toEqual(['http://127.0.0.1/*']);
    await options.getByRole('button', { name: 'Test connection' }).click();
    await expect(options.getByRole('region', { name: 'Provider' })).toContainText('Words arrive as they are written');
    expect(model.chats().length).toBeGreaterThan(0);
  } finally {
    await second.close();
  }
});
