import { spawnSync } from 'node:child_process';
import { buildPage } from '../desks/zendesk/index';

/** The extension for both browsers and the practice desk's page. */
for (const args of [
  ['build', '-b', 'chrome'],
  ['build', '-b', 'firefox', '--mv3'],
]) {
  const { status } = spawnSync('npx', ['wxt', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await buildPage();
