import { build, type BuildOptions, type Plugin } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../../core/words/languages';
import { readMessages, wordsOf } from '../../modules/words/catalogue';
import { pseudoLanguages, pseudoMessages } from '../../modules/words/pseudo';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const described = join(root, 'adapters/described/shipped');
const fixtures = join(root, 'tests/fixtures/gallery');

/** `x.css?inline` as a string, as Vite gives it to the extension. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup(bundler) {
    bundler.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('?inline', '')),
      namespace: 'inline-css',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'inline-css' }, async ({ path }) => {
      const bundled = await build({ entryPoints: [path], bundle: true, write: false });
      return { contents: bundled.outputFiles[0]?.text ?? '', loader: 'text' };
    });
  },
};

/** The extension's pages talk to a stub instead of a browser. */
const stubBrowser: Plugin = {
  name: 'stub-browser',
  setup(bundler) {
    bundler.onResolve({ filter: /^wxt\/browser$/ }, () => ({ path: join(root, 'tests/tools/gallery-browser.ts') }));
  },
};

const preact = {
  react: join(root, 'entrypoints/desk-widgets/preact/react.ts'),
  'react-dom/client': join(root, 'entrypoints/desk-widgets/preact/react-dom.ts'),
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/** As the extension is built: its messages were parsed before. */
const noParser = { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' };

/** `words-<language>.json`, the pseudo languages among them: `?lang=` chooses. */
async function writeWords(into: string): Promise<void> {
  const english = readMessages('en');
  const all = [
    ...languages.map((language) => [language, new Map([...english, ...readMessages(language)])] as const),
    ...pseudoLanguages.map((language) => [language, pseudoMessages(language)] as const),
  ];
  for (const [language, messages] of all)
    await writeFile(join(into, `words-${language}.json`), JSON.stringify(wordsOf(messages)));
}

/**
 * Writes `index.html`, `gallery.js` and, for the extension's pages, `options.html`, `popup.html` and `sidepanel.html` into a folder. `production`: as the
 * extension is built for people, for measuring.
 */
export async function bundleGallery(into: string, mode: 'development' | 'production' = 'development'): Promise<void> {
  await mkdir(into, { recursive: true });
  const common: BuildOptions = {
    outdir: into,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': `"${mode}"` },
    minify: mode === 'production',
    plugins: [inlineCss, stubBrowser],
    alias: noParser,
  };
  // As the extension is built: Preact for what stands in a desk's page, React for its own pages.
  await build({
    ...common,
    entryPoints: { gallery: join(fixtures, 'gallery.tsx') },
    alias: { ...preact, ...noParser },
  });
  await build({
    ...common,
    entryPoints: {
      options: join(root, 'entrypoints/options/main.tsx'),
      popup: join(root, 'entrypoints/popup/main.tsx'),
      sidepanel: join(root, 'entrypoints/sidepanel/main.tsx'),
    },
  });
  await writeWords(into);
  await copyFile(join(fixtures, 'index.html'), join(into, 'index.html'));
  // As the build gives them to the extension.
  const shipped = await Promise.all((await readdir(described)).map((name) => readFile(join(described, name), 'utf8')));
  await writeFile(join(into, 'described-desks.json'), `[${shipped.join(',')}]`);
  for (const name of ['options', 'popup', 'sidepanel']) {
    const page = await readFile(join(root, `entrypoints/${name}/index.html`), 'utf8');
    await writeFile(
      join(into, `${name}.html`),
      page
        .replace('./main.tsx', `./${name}.js`)
        .replace('</head>', `<link rel="stylesheet" href="./${name}.css" /></head>`),
    );
  }
}
