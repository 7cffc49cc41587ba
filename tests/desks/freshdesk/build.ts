import { fileURLToPath } from 'node:url';
import { pageBuild } from '../shared/bundle';

export const { distFolder, buildPage } = pageBuild({
  from: import.meta.url,
  entry: 'main.ts',
  alsoReads: ['account'],
  options: { loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' } },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage({ force: true });
