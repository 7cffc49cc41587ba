import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

export const distFolder = join(here, 'dist');
/** The page's own files, and those of the account that it reads. */
const sources = ['page', 'account'].map((folder) => join(here, folder));

/** Newest change below a folder, in ms since 1970. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs));
  return Math.max(0, ...times);
}

async function isFresh(): Promise<boolean> {
  try {
    const [made, recipe, ...changed] = await Promise.all([stat(join(distFolder, 'main.js')), stat(fileURLToPath(import.meta.url)), ...sources.map(newest)]);
    return made.mtimeMs > Math.max(recipe.mtimeMs, ...changed);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Bundles the page with Froala into `dist/`, unless that is newer than its sources. */
export async function buildPage(options: { force?: boolean } = {}): Promise<void> {
  if (options.force !== true && await isFresh()) return;
  const result = await build({
    entryPoints: { main: join(here, 'page', 'main.ts') },
    outdir: distFolder, write: false, bundle: true, format: 'esm', target: ['chrome128', 'firefox128'], minify: true, sourcemap: false,
    tsconfigRaw: {}, legalComments: 'none', logLevel: 'warning', loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
  });
  await mkdir(distFolder, { recursive: true });
  // Several test workers may build at once: nobody may read half a file, and main.js, by which freshness is judged, comes last.
  for (const file of result.outputFiles.toSorted((a, b) => b.path.length - a.path.length)) {
    const draft = join(distFolder, `.${process.pid}-${basename(file.path)}`);
    await writeFile(draft, file.contents);
    await rename(draft, file.path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage({ force: true });
