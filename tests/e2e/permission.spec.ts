import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_ID, EXTENSION_ORIGIN, launch } from './support/browser';
import { expect, test } from './support/test';

interface Preferences {
  extensions: { settings: Record<string, Record<string, unknown>> };
}

test('the address of a person’s own server: the browser is asked on Save, for that host only; then it is called', async ({ desk, model }) => {
  // The browser’s own question cannot be clicked by a script. A profile that granted it once answers by itself, after the same request.
  const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
  const first = await launch({ deskPort: desk.port, profile });
  await first.close({ keepProfile: true });
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as Preferences;
  const ours = preferences.extensions.settings[EXTENSION_ID];
  if (!ours) throw new Error('The profile does not know the extension');
  ours['runtime_granted_permissions'] = { api: [], manifest_permissions: [], scriptable_host: [], explicit_host: ['http://127.0.0.1/*'] };
  writeFileSync(path, JSON.stringify(preferences));

  const second = await launch({ deskPort: desk.port, profile });
  try {
    const options = await second.context.newPage();
    await options.goto(`${EXTENSION_ORIGIN}/options.html`);
    const granted = () => options.evaluate(() => (globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }).chrome.permissions.getAll().then(({ origins }) => origins));
    expect(await granted()).not.toContain('http://127.0.0.1/*');
    await options.getByRole('radio', { name: /Local or custom/ }).check();
    await options.getByLabel('Address').fill(`127.0.0.1:${model.port}`);
    await options.getByRole('combobox', { name: 'Model' }).fill('llama3.2');
    await options.getByRole('region', { name: 'Provider' }).getByRole('button', { name: 'Save' }).click();
    await expect.poll(granted).toContain('http://127.0.0.1/*');
    expect((await granted()).filter((origin) => !origin.startsWith('https://*.zendesk.com/'))).toEqual(['http://127.0.0.1/*']);
    await options.getByRole('button', { name: 'Test connection' }).click();
    await expect(options.getByRole('region', { name: 'Provider' })).toContainText('Words arrive as they are written');
    expect(model.chats().length).toBeGreaterThan(0);
  } finally {
    await second.close();
  }
});
