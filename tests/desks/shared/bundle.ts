import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

interface PageRecipe {
  /** `import.meta.url` of the desk's own `build.ts`; its folder is the desk. */
  readonly from: string;
  /** Below `page/`. */
  readonly entry: string;
  /** What is bundled when it changes, beside `page/`. */
  readonly alsoReads?: readonly string[];
  /** Packages that the desk has of its own: npm hoists others to the root, and those would find the extension's versions there. */
  readonly ownPackages?: readonly string[];
  readonly options?: BuildOptions;
}

export interface PageBuild {
  readonly distFolder: string;
  /** Bundles the page into `dist/app.js` and `app.css`, unless that is newer than its sources. Throws when another React than the desk's own got in. */
  readonly buildPage: (options?: { force?: boolean }) => Promise<void>;
}

/** Newest change below a folder, in ms since 1970. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** How a practice desk's page is built, and when. */
export function pageBuild({ from, entry, alsoReads = [], ownPackages = [], options = {} }: PageRecipe): PageBuild {
  const recipe = fileURLToPath(from);
  const here = dirname(recipe);
  const distFolder = join(here, 'dist');
  const require = createRequire(from);
  const folderOf = (own: string): string => dirname(require.resolve(`${own}/package.json`));

  const isFresh = async (): Promise<boolean> => {
    try {
      const folders = ['page', '../shared/page', ...alsoReads].map((folder) => newest(join(here, folder)));
      const [made, changed, ...sources] = await Promise.all([
        stat(join(distFolder, 'app.js')),
        stat(recipe),
        ...folders,
      ]);
      return made.mtimeMs > Math.max(changed.mtimeMs, ...sources);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    }
  };

  const buildPage = async ({ force = false }: { force?: boolean } = {}): Promise<void> => {
    if (!force && (await isFresh())) return;
    const result = await build({
      entryPoints: { app: join(here, 'page', entry) },
      outdir: distFolder,
      bundle: true,
      format: 'esm',
      target: ['chrome128', 'firefox128'],
      minify: true,
      sourcemap: false,
      tsconfigRaw: {},
      jsx: 'automatic',
      legalComments: 'none',
      logLevel: 'warning',
      alias: Object.fromEntries(ownPackages.map((own) => [own, folderOf(own)])),
      ...options,
      write: false,
      metafile: true,
    });
    if (ownPackages.includes('react'))
      refuseStrangers(Object.keys(result.metafile.inputs), folderOf('react').split('node_modules')[0] ?? '');
    await mkdir(distFolder, { recursive: true });
    // Several test workers may build at once: nobody may read half a file, and the script, by which freshness is judged, comes last.
    for (const file of result.outputFiles.toSorted((a, b) => b.path.length - a.path.length)) {
      const draft = join(distFolder, `.${process.pid}-${basename(file.path)}`);
      await writeFile(draft, file.contents);
      await rename(draft, file.path);
    }
  };
  return { distFolder, buildPage };
}

function refuseStrangers(inputs: readonly string[], own: string): void {
  const strangers = inputs.filter(
    (input) => /node_modules\/(react|react-dom|scheduler)\//.test(input) && !join(process.cwd(), input).startsWith(own),
  );
  if (strangers.length > 0) throw new Error(`Another React got into the practice page: ${strangers.join(', ')}`);
}
