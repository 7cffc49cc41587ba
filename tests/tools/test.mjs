// `npm test`: everything that must hold before a change lands, with the time that each step took. With `--all` also the rows of every
// desk and provider, the adapters by themselves, and ten thousand runs of each property instead of some hundred.
import { spawn } from 'node:child_process';

const all = process.argv.includes('--all');
const env = all ? { ...process.env, DESKSIDE_ALL: '1' } : process.env;
const playwright = (...projects) => ['npx', 'playwright', 'test', ...projects.flatMap((name) => ['--project', name])];

const results = [];

function ended(name, started, status) {
  results.push({ name, ok: status === 0, seconds: (Date.now() - started) / 1000 });
  return status === 0;
}

/** A step that has the screen to itself. */
function onScreen([name, command, ...args]) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  return new Promise((resolve) => {
    spawn(command, args, { env, stdio: 'inherit' }).on('close', (status) => resolve(ended(name, started, status)));
  });
}

/** A step beside others. Answers, when it has ended, what shows what it printed and whether all was well. */
function quietly([name, command, ...args]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
    child.on('close', (status) => {
      const isWell = ended(name, started, status);
      resolve(() => {
        console.log(`\n== ${name}`);
        process.stdout.write(Buffer.concat(said));
        return isWell;
      });
    });
  });
}

/** What it prints is shown when it has ended, so that it can be read in one piece. */
const beside = async (step) => (await quietly(step))();

const install = ['install what is missing', 'node', 'tests/tools/ensure.mjs', '--browser', 'all'];
const lint = ['lint', 'npm', 'run', '-s', 'lint'];
const types = ['types', 'npm', 'run', '-s', 'types'];
const unit = ['unit', 'npm', 'run', '-s', 'unit'];
const prepare = ['prepare', 'npx', 'wxt', 'prepare'];
const build = ['build for both browsers', 'npx', 'tsx', 'tests/tools/build-all.ts'];
const waiting = [
  'end to end, what waits and a real help desk',
  ...playwright('patient', 'rt-short', ...(all ? ['rt'] : [])),
  '--output',
  'test-results/patient',
];
const start = ['npm start, without a display', 'npx', 'tsx', 'tests/tools/start.ts', '--headless', '--built'];
const suite = ['end to end', ...playwright('suite', ...(all ? ['wide', 'wide-desks'] : []))];
const steps = [install, prepare, build, waiting, start, lint, types, unit, suite];

const began = Date.now();
// What several of the other steps read is made before the first of them.
if ((await onScreen(install)) && (await onScreen(prepare))) {
  // What waits stands beside what keeps the processors busy.
  const building = beside(build);
  const waited = building.then((isBuilt) => (isBuilt ? quietly(waiting) : null));
  const [isBuilt] = await Promise.all([
    building,
    beside(unit),
    building
      .then((built) => (built ? beside(start) : false))
      .then(() => beside(lint))
      .then(() => beside(types)),
  ]);
  (await waited)?.();
  // Last, so that the end of a log names what failed.
  if (isBuilt) await onScreen(suite);
}

console.log('');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
const passed = results.filter(({ ok }) => ok).length;
console.log(`${passed} passed, ${steps.length - passed} failed, in ${((Date.now() - began) / 1000).toFixed(1)} s`);
process.exit(passed === steps.length ? 0 : 1);
