import { fileURLToPath } from 'node:url';
import { pageBuild } from '../shared/bundle';

export const { distFolder, buildPage } = pageBuild({
  from: import.meta.url,
  entry: 'main.tsx',
  alsoReads: ['account'],
  ownPackages: ['react', 'react-dom'],
  options: { define: { 'process.env.NODE_ENV': '"production"' } },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage({ force: true });
