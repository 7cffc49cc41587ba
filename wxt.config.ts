import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** The key fixes the extension's id in Chromium, so that a policy and a local server's allowed origin can name it. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA30H1qm7E2UNLgECrVV+KPRiSyc2vxkfSXauYjafFBqH/7rivBJYlUh2NqhIJeY7qdna0zrgbq2gfvpb9iFWyTh/3kTKxBi+jbNnHcsVHKM9zTMzCU6j1Alw7fnDHoEmJt4l3Lvrq2o4yQdwPmKTaeYGH9/APIytpMkTjqmUDH7z8th8zlTie6bImA50GA/7GEW/xggP/T0LVimlo977chgClNY9+GEiaRqSJlku56D+/SptHCAPZlGHfS/mDJfzF4UCDO9et+pTBgbfRDSiuoe8ZqE1H09R2glD4I++pdNVo9ngLhXZQS6G0T7HztyVf6H+QPQZSaQIv3s1auL5AsQIDAQAB';

/**
 * React alone weighs 68 kB of the 80 kB that may come into a ticket's page, so the widgets are built with Preact; the extension's
 * own pages keep React. Exact names: `react` must not catch `react-dom`.
 */
const PREACT = [
  { find: /^react$/, replacement: fileURLToPath(new URL('entrypoints/desk-widgets/preact/react.ts', import.meta.url)) },
  {
    find: /^react-dom\/client$/,
    replacement: fileURLToPath(new URL('entrypoints/desk-widgets/preact/react-dom.ts', import.meta.url)),
  },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: process.env['DESKSIDE_OUT'] ?? '.output',
  webExt: { disabled: true },
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (entries.some(({ name }) => name.startsWith('desk-widgets-')))
        config.plugins?.push({ name: 'widgets-with-preact', config: () => ({ resolve: { alias: PREACT } }) });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Deskside',
    description: 'AI assistance inside the help desk tab that you already have open. It suggests, you decide.',
    permissions: ['storage', 'scripting'],
    host_permissions: [
      'https://*.zendesk.com/*',
      'https://*.freshdesk.com/*',
      'https://*.halopsa.com/*',
      'https://*.haloitsm.com/*',
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    action: { default_title: 'Deskside' },
    commands: {
      accept: { suggested_key: { default: 'Alt+A' }, description: 'Accept the suggestion' },
      // Alt+D belongs to the browser's address bar.
      dismiss: { suggested_key: { default: 'Alt+Shift+D' }, description: 'Dismiss the suggestion' },
      draft: { suggested_key: { default: 'Alt+R' }, description: 'Draft a reply' },
      insert: { suggested_key: { default: 'Alt+I' }, description: 'Insert the draft' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deskside@deskside.app',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['personalCommunications', 'websiteContent'],
              },
            },
          },
        }
      : // Firefox knows no schema for what an organisation sets, and warns about one.
        { key: CHROMIUM_KEY, minimum_chrome_version: '128', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
