import { browser } from 'wxt/browser';
import { desksideError, type DesksideError } from '../../../../core/errors';
import { SETTINGS_VERSION, defaultSettings, settingsSchema, type Settings } from '../../../../core/settings';
import { makeTurns } from '../../in-turn';
import { fromOneProvider } from './migrate-1';
import { withUntouchedSwitch } from './migrate-2';
import { placesOf, withoutPlaces } from './migrate-3';
import { withoutPauses } from './migrate-4';

const KEY = 'settings';
const QUARANTINE = 'settings.quarantine';
/** The item beside the settings that says where cards were left. */
export const PLACES = 'places';

/** From the version that is the key to the next one. All migrations are kept for ever, each with a frozen fixture. */
const migrations: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> = {
  1: fromOneProvider,
  2: withUntouchedSwitch,
  3: withoutPlaces,
  4: withoutPauses,
};

export interface LoadedSettings {
  readonly settings: Settings;
  /** Set when the stored blob could not be understood; it is kept in quarantine and Deskside stays off. */
  readonly problem: DesksideError | null;
}

const versionOf = (stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : undefined;

/** A stored blob of any version, brought to the present one, or null when it cannot be understood. Pure. */
export function readSettings(stored: unknown): Settings | null {
  if (typeof stored !== 'object' || stored === null) return null;
  let blob: Record<string, unknown> = { ...stored };
  for (let version = Number(blob['version']); version < SETTINGS_VERSION; version += 1) {
    const migrate = migrations[version];
    if (!migrate) return null;
    blob = { ...migrate(blob), version: version + 1 };
  }
  const parsed = settingsSchema.safeParse(blob);
  return parsed.success ? parsed.data : null;
}

export async function loadSettings(): Promise<LoadedSettings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (stored === undefined) return { settings: defaultSettings(), problem: null };
  const settings = readSettings(stored);
  if (settings) return { settings, problem: null };
  await browser.storage.local.set({ [QUARANTINE]: { at: new Date().toISOString(), blob: stored } });
  return { settings: defaultSettings(), problem: desksideError('bad-settings') };
}

/** For whatever is read, changed and written in one go: erasing waits for it, and nothing of it comes back. */
export const inTurn = makeTurns();

const write = (settings: Settings): Promise<void> =>
  browser.storage.local.set({ [KEY]: settingsSchema.parse(settings) });

export const saveSettings = (settings: Settings): Promise<void> => inTurn(() => write(settings));

/** Reads, changes and writes in one go. A broken blob is never overwritten by a background change. */
export const changeSettings = (change: (settings: Settings) => Settings): Promise<void> =>
  inTurn(async () => {
    const { settings, problem } = await loadSettings();
    if (problem === null) await write(change(settings));
  });

/** Right after an update: writes an earlier version's settings as this one has them, and beside them what is no setting any more. */
export const renewSettings = (): Promise<void> =>
  inTurn(async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    if (versionOf(stored) === SETTINGS_VERSION) return;
    const settings = readSettings(stored);
    if (settings !== null) await browser.storage.local.set({ [PLACES]: placesOf(stored), [KEY]: settings });
  });

/** The settings, the quarantine and all else that lies beside them; a change that is under way ends before. */
export const eraseStorage = (): Promise<void> => inTurn(() => browser.storage.local.clear());

/** Settings of one desk, with a change. */
export const withDesk = (settings: Settings, origin: string, change: Partial<Settings['desks'][string]>): Settings => ({
  ...settings,
  desks: { ...settings.desks, [origin]: { ...(settings.desks[origin] ?? { descriptions: {} }), ...change } },
});
