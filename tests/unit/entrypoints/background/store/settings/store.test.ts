import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings, type Settings } from '../../../../../../core/settings';
import {
  changeSettings,
  eraseStorage,
  loadSettings,
  readSettings,
  renewSettings,
  saveSettings,
} from '../../../../../../entrypoints/background/store/settings/store';
import { changePlaces } from '../../../../../../entrypoints/background/store/places';
import { freshBrowser } from '../../kit/world';

const stored = async (): Promise<Record<string, unknown>> => browser.storage.local.get(null);
/** Frozen: what each version once wrote must be readable for ever. */
const frozen = (version: number): unknown =>
  JSON.parse(readFileSync(`tests/fixtures/settings/v${version}.json`, 'utf8'));
const v1 = frozen(1) as Record<string, unknown> & Pick<Settings, 'capabilities'>;
const v2 = frozen(2) as Omit<Settings, 'limits' | 'writing'>;
const v3 = frozen(3) as Omit<Settings, 'agreedUnopened'>;
const v4 = frozen(4) as Omit<Settings, 'pauses' | 'language'>;
const v5 = frozen(5) as Settings;
const acme = 'https://acme.zendesk.com';
/** Where the samples of before version 4 say that the card was left. */
const left = { [acme]: { card: { right: 16, bottom: 24 } } };
/** Without that: it is no setting any more. */
const unplaced = ({ desks }: Pick<Settings, 'desks'>): Pick<Settings, 'desks'> => {
  const { position: _place, ...desk } = {
    position: null,
    ...desks[acme],
    descriptions: desks[acme]?.descriptions ?? {},
  };
  return { desks: { [acme]: desk } };
};
/** What came since without another version: off, and agreed to by nobody. */
const withWatching = <S extends Pick<Settings, 'capabilities'>>(settings: S) => ({
  ...settings,
  capabilities: { ...settings.capabilities, watch: false },
  agreedUnopened: [],
});
/** The same of a glossary: there is none. */
const withTerms = <S extends Pick<Settings, 'writing'>>(settings: S) => ({
  ...settings,
  writing: { ...settings.writing, terms: '' },
});
/** What came since version 5 without another one: nobody has asked for it. */
const since = {
  localOnly: false,
  askEachRequest: false,
  analysisNote: false,
  articlesInDrafts: false,
  errorNote: false,
  macrosInDrafts: false,
  keepRequestTexts: false,
  redaction: 'auto',
  similar: 'line',
};
/** What version 5 brought too: nobody has paused a desk, or chosen a language. */
const today = { version: 5, pauses: {}, language: 'browser', ...since };
/** What version 3 brought. */
const { limits, writing } = defaultSettings();

beforeEach(freshBrowser);

describe('settings', () => {
  it('are off until somebody switches on, and reading them writes nothing', async () => {
    const { settings, problem } = await loadSettings();
    expect({ enabled: settings.enabled, agreed: settings.agreed, problem }).toEqual({
      enabled: null,
      agreed: [],
      problem: null,
    });
    expect(await stored()).toEqual({});
  });

  it('of version 1 are read as they were', async () => {
    await browser.storage.local.set({ settings: v1 });
    const { compatible, ...same } = v1;
    // Whoever agreed to send tickets had not agreed to send earlier ones along.
    const migrated = {
      ...same,
      ...unplaced(v2),
      ...today,
      providers: { compatible },
      fallback: null,
      examplesInPrompt: false,
      prices: {},
      customDesks: [],
      limits,
      writing,
    };
    expect(await loadSettings()).toEqual({ settings: withWatching(migrated), problem: null });
  });

  it('of version 1 without a server and without consent get the defaults of today', async () => {
    await browser.storage.local.set({ settings: { version: 1, enabled: true } });
    expect(await loadSettings()).toEqual({ settings: { ...defaultSettings(), enabled: true }, problem: null });
  });

  it('of version 2 are read as they were', async () => {
    await browser.storage.local.set({ settings: v2 });
    expect(await loadSettings()).toEqual({
      settings: { ...withWatching(v2), ...unplaced(v2), ...today, limits, writing },
      problem: null,
    });
  });

  it('of version 2 that never said whether it is on are off: the person has seen the switch', async () => {
    await browser.storage.local.set({ settings: { version: 2, provider: 'on-device' } });
    expect((await loadSettings()).settings.enabled).toBe(false);
  });

  it('of version 3 are read as they were', async () => {
    await browser.storage.local.set({ settings: v3 });
    expect(await loadSettings()).toEqual({
      settings: { ...withTerms(withWatching(v3)), ...unplaced(v3), ...today },
      problem: null,
    });
  });

  it('of version 4 are read as they were', async () => {
    await browser.storage.local.set({ settings: v4 });
    expect(await loadSettings()).toEqual({ settings: { ...withTerms(v4), ...today }, problem: null });
  });

  it('of version 5 are read as they were', async () => {
    await browser.storage.local.set({ settings: v5 });
    expect(await loadSettings()).toEqual({ settings: { ...withTerms(v5), ...since }, problem: null });
  });

  it.each([
    ['1', v1],
    ['2', v2],
    ['3', v3],
  ])('of version %s are renewed once, and where the card was left is kept beside them', async (_version, old) => {
    await browser.storage.local.set({ settings: old });
    await renewSettings();
    const { settings } = await loadSettings();
    expect(await stored()).toEqual({ settings, places: left });
    const moved = { [acme]: { card: { right: 1, bottom: 1 } } };
    await browser.storage.local.set({ places: moved });
    await renewSettings();
    expect(await stored()).toEqual({ settings, places: moved });
  });

  it.each<[string, unknown]>([
    ['that nobody made', undefined],
    ['that cannot be read', { ...v3, telemetry: true }],
    ['of a later version', { ...v5, version: 6 }],
  ])('%s are not renewed', async (_name, blob) => {
    const before: Record<string, unknown> = blob === undefined ? {} : { settings: blob };
    await browser.storage.local.set(before);
    await renewSettings();
    expect(await stored()).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['of a later version', { ...v5, version: 6 }],
    ['of no version', { ...v3, version: undefined }],
    ['of version 0, which never was', { ...v3, version: 0 }],
    ['with an unknown key', { ...v5, telemetry: true }],
    ['with a wrong type', { ...v5, enabled: 'yes' }],
    ['that are no object', 'enabled'],
  ])('%s are kept in quarantine, and it is off', async (_name, blob) => {
    await browser.storage.local.set({ settings: blob });
    const kept = (await stored())['settings'];
    const { settings, problem } = await loadSettings();
    expect(settings).toEqual(defaultSettings());
    expect(problem).toEqual({ code: 'bad-settings' });
    expect(await stored()).toMatchObject({ settings: kept, 'settings.quarantine': { blob: kept } });
  });

  it('that are broken are never overwritten by a background change, only by the person', async () => {
    const broken = { ...v3, version: 9 };
    await browser.storage.local.set({ settings: broken });
    await changeSettings((settings) => ({ ...settings, enabled: true }));
    expect((await stored())['settings']).toEqual(broken);
    await saveSettings(defaultSettings());
    expect((await loadSettings()).problem).toBeNull();
    expect(await stored()).toMatchObject({ 'settings.quarantine': { blob: broken } });
  });

  it('keep every one of many changes at once', async () => {
    await saveSettings(v5);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        changeSettings((settings) => ({ ...settings, agreed: [...settings.agreed, `a${index}`] })),
      ),
    );
    expect((await loadSettings()).settings.agreed).toHaveLength(21);
  });

  it('that are erased do not come back with a change that was under way', async () => {
    await saveSettings(v5);
    await Promise.all([
      changeSettings((settings) => ({ ...settings, enabled: true })),
      changePlaces(acme, { card: { right: 1, bottom: 1 } }),
      eraseStorage(),
    ]);
    expect(await stored()).toEqual({});
  });

  it('cannot be saved in a shape that could not be read again', async () => {
    await expect(
      Promise.resolve().then(() => saveSettings({ ...v5, learning: { fromDecisions: true, retentionDays: 0 } })),
    ).rejects.toThrow();
    expect(await stored()).toEqual({});
  });

  it('a reading changes nothing of what it was given', () => {
    const blob = structuredClone(v1);
    readSettings(blob);
    expect(blob).toEqual(v1);
  });
});
