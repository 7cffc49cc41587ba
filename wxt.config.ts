import { minify } from '@swc/core';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type WxtViteConfig } from 'wxt';
import { detectors } from './adapters/detect';
import { phrasesFile } from './phrases-file';
import { licencesText } from './licences';
import { withPatternsLater } from './patterns-later';

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

/** What a person sees only after a press: in the widgets a place for it, into which `desk-later`, `desk-craft`, `desk-more` or `desk-summary` brings it. */
const LATER = [
  'ChangeDrawer',
  'DismissReasons',
  'SuspicionLine',
  'SimilarList',
  'DraftSources',
  'FieldChoice',
  'DraftCraft',
  'DraftChange',
  'AnalysisNote',
  'DraftQuestions',
  'SummaryPart',
];

/** What is shown of a request, before it is sent and after: `desk-preview` brings it. */
const PREVIEW = ['RequestAsk', 'WouldDialog', 'SentDialog', 'FirstUseAsk'];

const brought = (name: string) => ({
  find: new RegExp(`^\\.{1,2}/${name}$`),
  replacement: fileURLToPath(new URL(`entrypoints/desk-widgets/late/${name}.ts`, import.meta.url)),
});

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** Put into a tab, these answer with their last value. */
const answers = (fileName: string): boolean => /^desk-(?:probe|source|trial)\b/.test(fileName);

const small = async (code: string): Promise<string> =>
  (await minify(code, { compress: { passes: 2 }, mangle: true, ecma: 2022 })).code;

/** swc drops a value that nobody takes, so here somebody does until it is done. */
async function smallWithAnswer(code: string): Promise<string> {
  const taken = await small(`answer=${code}`);
  return `(${taken.replace(/^answer=/, '').replace(/;\s*$/, '')});`;
}

/**
 * What goes into a page is made small a second time, and so is the worker: Vite's minifier leaves functions and constants that are
 * used once where they were written, and swc puts them into their place. 2 % of what every ticket loads.
 */
const SMALLER: Plugin = {
  name: 'smaller',
  // WXT says these in development only, but their words would go along all the same.
  transform: (code, id) => (/\bwxt\b/.test(id) ? code.replace(/^\t*logger\.(?:debug|error)\(.*\);$/gm, '') : undefined),
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = await (answers(chunk.fileName) ? smallWithAnswer : small)(chunk.code);
  },
};

const inAPage = ({ name }: { readonly name: string }): boolean =>
  /^(?:desk-bootstrap|desk-(?:widgets|source|writing|seldom)-.+|desk-probe|desk-later|desk-craft|desk-more|desk-summary|desk-preview|desk-trial|editor-bridge|api-observer)$/.test(
    name,
  );

/** The same extension API in every browser, with promises as answers to messages. It weighs 4 kB, so what lies in a tab goes without. */
const POLYFILL = [
  { find: /^wxt\/browser$/, replacement: fileURLToPath(new URL('entrypoints/lib/polyfilled.ts', import.meta.url)) },
];

/** Whole files of an SDK of which nothing is used: their classes stay, and are empty. */
const EMPTY_CLASSES =
  /\/openai\/(?:resources\/(?!chat\/)|lib\/ChatCompletion\w*\.mjs|auth\/workload-identity-auth\.mjs)/;

/** Files of which other functions are called, but never with what needs these. */
const UNUSED: readonly { readonly file: RegExp; readonly part: RegExp; readonly empty: string }[] = [
  // Signing in with a certificate of a cloud's workload.
  {
    file: /\/openai\/internal\/auth\/x509-workload-identity-auth\.mjs$/,
    part: /^export (class \w+)[\s\S]*?^\}/gm,
    empty: 'export $1 {}',
  },
  // Sending files: of what is sent here nothing is one, and then it hands on what it was given.
  {
    file: /\/openai\/internal\/uploads\.mjs$/,
    part: /^export const (maybeMultipartFormRequestOptions) = [\s\S]*?^\};/gm,
    empty: 'export const $1 = async (opts) => opts;',
  },
  // Asking a tracer, of which there is none (`openTelemetry` in `providers/anthropic/client.ts`), for a span.
  {
    file: /\/@anthropic-ai\/sdk\/internal\/tracing\.mjs$/,
    part: /^((?:export )?function (?:getTracer|startApiCallSpan|injectContext))\([\s\S]*?^\}/gm,
    empty: '$1() {}',
  },
  // Telling a tracer, of which there is none, what was said.
  {
    file: /\/@anthropic-ai\/sdk\/lib\/internal\/tracing\/(?:content|response)\.mjs$/,
    part: /^export (function \w+)\([\s\S]*?^\}/gm,
    empty: 'export $1() {}',
  },
];

/**
 * The SDKs' clients make an object for every part of their API when they begin, so none of them falls away by itself. Of OpenAI's one
 * is used, the chat, by one call of it: neither its helpers, which run tools and gather streams, nor its ways of signing in without a
 * key. The others would be a fourth of the worker, and come empty.
 */
const USED_ONLY: Plugin = {
  name: 'used-parts-of-sdks',
  transform(code, id) {
    if (EMPTY_CLASSES.test(id))
      return [
        ...(code.match(/^export (?:\*|\{[^}]*\}) from .*$/gm) ?? []),
        ...(code.match(/^export class \w+/gm) ?? []).map((begin) => `${begin} {}`),
      ].join('\n');
    const unused = UNUSED.find(({ file }) => file.test(id));
    return unused && code.replace(unused.part, unused.empty);
  },
};

const ROOMS = fileURLToPath(new URL('.', import.meta.url));

/** The worker begins anew every few minutes, so it makes its patterns when they are first used. */
const PATTERNS_LATER: Plugin = {
  name: 'patterns-later',
  transform: (code, id) =>
    id.startsWith(ROOMS) && /(?<!\.json)$/.test(id) && !id.includes('/node_modules/')
      ? withPatternsLater(code, id)
      : undefined,
};

/** The worker and our own pages, which are built together. */
const isOurs = ({ name }: { readonly name: string }): boolean => /^(?:background|options|popup|sidepanel)$/.test(name);

const GUIDE = fileURLToPath(new URL('docs/described-desks.md', import.meta.url));
const DESCRIPTIONS = fileURLToPath(new URL('adapters/described/shipped/', import.meta.url));

/** Every description that comes along, as one file of the extension: the worker reads it when a desk may be one of them. */
const shippedDescriptions = (): unknown[] =>
  readdirSync(DESCRIPTIONS)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(`${DESCRIPTIONS}${name}`, 'utf8')) as unknown);

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // The oldest browsers of the manifest below: nothing is written anew for older ones.
  vite: () => ({ build: { target: ['chrome128', 'firefox140'] } }),
  outDir: process.env['DESKSIDE_OUT'] ?? '.output',
  webExt: { disabled: true },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'described-desks.json', contents: JSON.stringify(shippedDescriptions()) });
      files.push({ relativeDest: 'phrases.json', contents: JSON.stringify(phrasesFile) });
      // The guide belongs to the version that reads what is written by it.
      files.push({ relativeDest: 'described-desks.txt', contents: readFileSync(GUIDE, 'utf8') });
    },
    'build:done': (wxt, { steps }) => {
      const chunks = steps.flatMap((step) => step.chunks).filter((chunk) => chunk.type === 'chunk');
      writeFileSync(
        join(wxt.config.outDir, 'licences.txt'),
        licencesText(chunks.flatMap(({ moduleIds }) => moduleIds)),
      );
    },
    // Before the desk's own script, so that its bare hot keys never see what is typed into our widgets. Written here, since WXT's own
    // content scripts end when a page sends an event that it can make up.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        { matches: detectors.flatMap(({ matches }) => matches), js: ['desk-bootstrap.js'], run_at: 'document_start' },
      ];
    },
    'vite:build:extendConfig': (entries, config) => {
      if (entries.every((entry) => inAPage(entry) || entry.name === 'background')) config.plugins?.push(SMALLER);
      if (entries.every(({ name }) => name === 'background')) config.plugins?.push(USED_ONLY, PATTERNS_LATER);
      if (entries.every(isOurs))
        config.plugins?.push({ name: 'api-with-promises', config: () => ({ resolve: { alias: POLYFILL } }) });
      if (entries.some(({ name }) => /^desk-(?:widgets-|later$|craft$|more$|summary$|preview$)/.test(name)))
        config.plugins?.push({ name: 'widgets-with-preact', config: () => ({ resolve: { alias: PREACT } }) });
      if (entries.some(({ name }) => /^desk-(?:widgets-|craft$|more$|summary$)/.test(name))) {
        config.plugins?.push({ name: 'parts-later', config: () => ({ resolve: { alias: LATER.map(brought) } }) });
        config.plugins?.push({ name: 'preview-later', config: () => ({ resolve: { alias: PREVIEW.map(brought) } }) });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Deskside',
    default_locale: 'en',
    description: '__MSG_description__',
    // With `sidePanel`, which WXT adds where the browser knows it, for `entrypoints/sidepanel/`.
    permissions: ['storage', 'scripting', 'alarms'],
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
      accept: { suggested_key: { default: 'Alt+A' }, description: '__MSG_accept__' },
      // Alt+D belongs to the browser's address bar.
      dismiss: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_dismiss__' },
      draft: { suggested_key: { default: 'Alt+R' }, description: '__MSG_draft__' },
      insert: { suggested_key: { default: 'Alt+I' }, description: '__MSG_insert__' },
      // Chromium lets four be suggested: whoever wants a key for it sets one.
      queue: { description: '__MSG_queue__' },
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
