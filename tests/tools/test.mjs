// `npm test`: everything that must hold before a change lands, step by step, with the time that each took. With `--all` also the rows
// of every desk and provider, the adapters by themselves, and ten thousand runs of each property instead of a thousand.
import { spawnSync } from 'node:child_process';

const all = process.argv.includes('--all');
const projects = all ? ['suite', 'wide', 'wide-desks'] : ['suite'];

const steps = [
  ['install what is missing', 'node', ['tests/tools/ensure.mjs', '--browser', 'all']],
  ['lint', 'npm', ['run', '-s', 'lint']],
  ['types', 'npm', ['run', '-s', 'types']],
  ['unit', 'npm', ['run', '-s', 'unit']],
  ['build for both browsers', 'npx', ['tsx', 'tests/tools/build-all.ts']],
  ['end to end', 'npx', ['playwright', 'test', ...projects.flatMap((name) => ['--project', name])]],
  ['npm start, without a display', 'npx', ['tsx', 'tests/tools/start.ts', '--headless']],
];

const results = [];
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const env = all ? { ...process.env, DESKSIDE_ALL: '1' } : process.env;
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  results.push({ name, ok: status === 0, seconds: (Date.now() - started) / 1000 });
  // Without packages, types or a build the later steps would only repeat the first failure in other words.
  if (status !== 0 && name !== 'lint' && name !== 'unit') break;
}

console.log('');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
const failed = results.filter(({ ok }) => !ok).length + (steps.length - results.length);
console.log(`${results.length - results.filter(({ ok }) => !ok).length} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
