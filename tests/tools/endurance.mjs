// `npm run endurance`: one megabyte of every class of letters as reason and draft, and servers that answer without end. Prints how long
// the worker and the desk's tab stood still, and fails beyond the bounds: for a machine that does nothing else meanwhile.
import { spawnSync } from 'node:child_process';

const run = (command, args, env = process.env) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
};

run('node', ['tests/tools/ensure.mjs', '--browser', 'chromium']);
run('npx', ['tsx', 'tests/tools/build-all.ts', 'chrome']);
run('npx', ['playwright', 'test', 'endurance', '--workers', '1', '--grep', 'zendesk'], {
  ...process.env,
  DESKSIDE_MEASURE: '1',
});
