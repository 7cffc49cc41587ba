// `npm run smoke`: the unit tests of what changed since the main branch and some thirty journeys in Chromium, while you work.
import { spawnSync } from 'node:child_process';

const output = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout.trim();
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const since = output('git', ['merge-base', 'HEAD', 'origin/main']) || 'HEAD';
run('node', ['tests/tools/ensure.mjs', '--browser', 'chromium']);
run('npx', ['vitest', 'run', '--changed', since, '--passWithNoTests']);
run('npx', ['tsx', 'tests/tools/build-all.ts', 'chrome']);
run('npx', ['playwright', 'test', '--project', 'smoke']);
