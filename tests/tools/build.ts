import { spawnSync } from 'node:child_process';

/** Builds the extension for one browser into WXT's own output folder; ends the process when that fails. */
export function buildExtension(browser: 'chrome' | 'firefox', quiet = false): void {
  const args = ['wxt', 'build', '-b', browser, ...(browser === 'firefox' ? ['--mv3'] : [])];
  const { status, stdout, stderr } = spawnSync('npx', args, { stdio: quiet ? 'pipe' : 'inherit' });
  if (status === 0) return;
  if (quiet) console.error(String(stdout), String(stderr));
  process.exit(status ?? 1);
}
