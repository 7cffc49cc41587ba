import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

export const distFolder = join(here, 'dist');
const pageFolder = join(here, 'page');

const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** Newest change below a folder, in ms since 1970. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs));
  return Math.max(0, ...times);
}

async function isFresh(): Promise<boolean> {
  try {
    const [made, changed, recipe] = await Promise.all([stat(join(distFolder, 'app.js')), newest(pageFolder), stat(fileURLToPath(import.meta.url))]);
    return made.mtimeMs > Math.max(changed, recipe.mtimeMs);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Bundles the page into `dist/`, unless that is newer than its sources. Throws when another React than 18 got in. */
export async function buildPage(options: { force?: boolean } = {}): Promise<void> {
  if (options.force !== true && await isFresh()) return;
  const result = await build({
    entryPoints: { app: join(pageFolder, 'main.tsx') },
    outdir: distFolder, write: false, bundle: true, format: 'esm', target: ['chrome128', 'firefox128'], minify: true, sourcemap: false, metafile: true,
    tsconfigRaw: {}, jsx: 'automatic', legalComments: 'none', logLevel: 'warning',
    // Packages that npm hoists to the root would find the extension's React 19 there.
    alias: { react: folderOf('react'), 'react-dom': folderOf('react-dom') },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const own = folderOf('react').split('node_modules')[0] ?? '';
  const strangers = Object.keys(result.metafile.inputs).filter((input) => /node_modules\/(react|react-dom|scheduler)\//.test(input) && !join(process.cwd(), input).startsWith(own));
  if (strangers.length > 0) throw new Error(`Another React got into the practice page: ${strangers.join(', ')}`);
  await mkdir(distFolder, { recursive: true });
  // Several test workers may build at once: nobody may read half a file, and app.js, by which freshness is judged, comes last.
  for (const file of result.outputFiles.toSorted((a, b) => b.path.length - a.path.length)) {
    const draft = join(distFolder, `.${process.pid}-${basename(file.path)}`);
    await writeFile(draft, file.contents);
    await rename(draft, file.path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage({ force: true });
