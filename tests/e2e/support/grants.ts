import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION_ID, launch, type LaunchOptions } from './browser';

interface Preferences {
  extensions: { settings: Record<string, Record<string, unknown>> };
}

/**
 * A profile in which the person has granted these hosts once and given them back since. The browser's own question cannot be
 * clicked by a script; here it answers by itself, after the same request and not before.
 */
export async function profileThatGrants(
  patterns: readonly string[],
  options: Pick<LaunchOptions, 'deskPort' | 'hosts'> = {},
): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
  const first = await launch({ ...options, profile });
  await first.close({ keepProfile: true });
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
