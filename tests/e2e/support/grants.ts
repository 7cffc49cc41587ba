import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_ID, launch } from './browser';

interface Preferences {
  extensions: { settings: Record<string, Record<string, unknown>> };
}

/** A profile that a browser with the extension has made and left; made once for each process. */
let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
  const first = await launch({ profile });
  await first.close({ keepProfile: true });
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  return profile;
}

/**
 * A profile in which the person has granted these hosts once and given them back since. The browser's own question cannot be
 * clicked by a script; here it answers by itself, after the same request and not before.
 */
export async function profileThatGrants(patterns: readonly string[]): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
  cpSync(await (made ??= make()), profile, { recursive: true });
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as Preferences;
  const ours = preferences.extensions.settings[EXTENSION_ID];
  if (!ours) throw new Error('The profile does not know the extension');
  ours['runtime_granted_permissions'] = {
    api: [],
    manifest_permissions: [],
    scriptable_host: [],
    explicit_host: patterns,
  };
  writeFileSync(path, JSON.stringify(preferences));
  return profile;
}
