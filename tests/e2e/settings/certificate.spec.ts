import { test } from '@playwright/test';
import { compatible } from '../../providers/compatible';
import { startService } from '../../providers/service';
import { EXTENSION_ORIGIN, launch } from '../support/browser';
import { expect } from '../support/expect';

test(
  'a server whose certificate the browser does not trust: its field says so and where to look, and nothing is saved',
  { tag: ['@settings', '@wide'] },
  async () => {
    const server = await startService(compatible, { port: 0, tls: true, models: ['qwen3:4b'] });
    // Every other test overlooks certificates; here the browser looks at them as a person's does.
    const launched = await launch({ grants: ['https://127.0.0.1/*'], trusts: false });
    try {
      const page = await launched.context.newPage();
      await page.goto(`${EXTENSION_ORIGIN}/options.html#answers`);
      await page.getByRole('radio', { name: 'OpenAI-compatible server', exact: true }).check();
      const address = page.locator('#answers-address');
      await address.fill(`https://127.0.0.1:${server.port}`);
      await page.getByRole('combobox', { name: 'Model' }).fill('qwen3:4b');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(address).toBeFocused();
      await expect(address).toHaveAccessibleDescription(
        new RegExp(`does not trust its certificate.*open https://127\\.0\\.0\\.1:${server.port} in a tab`),
      );
      await expect(page.getByText('Not saved: what was saved before still answers.')).toBeVisible();
      expect(server.received).toEqual([]);
    } finally {
      await launched.close();
      await server.close();
    }
  },
);
