// `npm run smoke`: the unit tests of what changed since the main branch and 25 journeys in Chromium, while you work.
import { spawnSync } from 'node:child_process';

/** Something of everything: each desk's whole journey, each provider's, the switch, and what becomes of bad answers. */
const JOURNEYS = [
  'desks/journey.spec',
  'desks/off.spec.*no request of ours',
  ' (off|direct|bad-answers).spec',
  'desks/canaries.spec.*zendesk.*missing nothing of unknown',
  'health.spec.*good: everything',
  'providers/matrix.spec.*one question, one suggestion',
];

const output = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout.trim();
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const since = output('git', ['merge-base', 'HEAD', 'origin/main']) || 'HEAD';
run('node', ['tests/tools/ensure.mjs', '--browser', 'chromium']);
run('npx', ['vitest', 'run', '--changed', since, '--passWithNoTests']);
run('npx', ['tsx', 'tests/tools/build-all.ts', 'chrome']);
run('npx', ['playwright', 'test', '--project', 'suite', '--grep', JOURNEYS.join('|')]);
