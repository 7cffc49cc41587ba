// Makes sure that what the other commands need is here: the packages of the lock file and, when asked for, the browsers.
// Plain Node, since it runs before anything is installed. Does nothing (in a blink) when nothing is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const wanted = process.argv[process.argv.indexOf('--browser') + 1];
const browsers = !process.argv.includes('--browser') ? [] : wanted === 'all' ? ['chromium', 'firefox-esr'] : [wanted];

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const stamp = 'node_modules/.deskside-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npm', ['ci']);
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, lock);
}

const installed = (name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0;
const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'];
const missing = browsers.filter(
  (name) =>
    !process.env[`DESKSIDE_${name === 'chromium' ? 'CHROMIUM' : 'FIREFOX'}`] &&
    !(name === 'chromium' ? chromiumNames : [name, 'firefox']).some(installed),
);
if (missing.length > 0) {
  if (!installed('apt-get') || process.getuid?.() !== 0) {
    console.error(
      `Please install ${missing.join(' and ')} first (on Debian: sudo apt-get install ${missing.join(' ')}), or name the program in DESKSIDE_CHROMIUM or DESKSIDE_FIREFOX.`,
    );
    process.exit(1);
  }
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing, 'fonts-noto-core', 'fonts-noto-cjk']);
}
