import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { eraseData } from '../../../../../entrypoints/background/page-requests/data-requests';
import { finishErasing } from '../../../../../entrypoints/background/store/databases';
import { LEDGER_VERSION } from '../../../../../entrypoints/background/store/ledger/db';
import { activity } from '../../../../../entrypoints/background/store/ledger/ledger';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { saveKey } from '../../../../../entrypoints/background/store/vault/vault';
import { inNoTime } from '../../../in-no-time';
import { settingsWith } from '../kit/model';
import { freshBrowser } from '../kit/world';

const names = async (): Promise<unknown[]> => (await indexedDB.databases()).map(({ name }) => name);
const opened = (name: string, version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('it does not open')));
  });
/** What stands in the page of somebody else: it never lets go by itself. */
const held = (name: string): Promise<IDBDatabase> => opened(name);

/** Opening one of the databases comes to nothing, in one of the ways in which browsers do that. */
const broken: Record<string, (broken: string) => Promise<void>> = {
  'throws at its opening': async (name) => {
    const { open } = indexedDB;
    vi.spyOn(indexedDB, 'open').mockImplementation((asked, version) => {
      if (asked === name) throw new DOMException('Internal error', 'UnknownError');
      return open.call(indexedDB, asked, version);
    });
  },
  'never answers': async (name) => {
    const { open } = indexedDB;
    vi.spyOn(indexedDB, 'open').mockImplementation((asked, version) =>
      asked === name ? new IDBOpenDBRequest() : open.call(indexedDB, asked, version),
    );
  },
  'is of a version that this one does not know': async (name) => {
    (await opened(name, LEDGER_VERSION + 7)).close();
  },
};

const stored = async (): Promise<string[]> =>
  Object.keys(await browser.storage.local.get(null)).filter((key) => key !== 'policy.last');

beforeEach(async () => {
  vi.restoreAllMocks();
  freshBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await saveSettings(settingsWith({}));
  await saveKey('openai', 'sk-1234567890-abcdefgh');
  await activity.add({ at: '2026-11-21T12:00:00Z', what: 'drafted', ref: null, provider: '' });
});

describe('erasing everything', () => {
  it('says of each part that it is gone', async () => {
    expect(await eraseData({ what: 'everything' })).toEqual({
      parts: { settings: 'erased', keys: 'erased', records: 'erased', sent: 'erased' },
    });
    expect(await stored()).toEqual([]);
  });

  it.each(Object.entries(broken))(
    'deletes a ledger that %s, and settings and keys all the same',
    async (_how, breaks) => {
      await breaks('deskside');
      const { parts } = await inNoTime(() => eraseData({ what: 'everything' }));
      expect(parts).toEqual({ settings: 'erased', keys: 'erased', records: 'erased', sent: 'erased' });
      expect([await names(), await stored()]).toEqual([['deskside-vault'], []]);
    },
  );

  it.each(Object.entries(broken))('deletes what opens the keys where it %s', async (_how, breaks) => {
    await breaks('deskside-vault');
    const { parts } = await inNoTime(() => eraseData({ what: 'everything' }));
    expect(parts).toEqual({ settings: 'erased', keys: 'erased', records: 'erased', sent: 'erased' });
    expect([await names(), await stored()]).toEqual([['deskside'], []]);
  });

  it.each(['deskside', 'deskside-vault'])(
    'leaves %s to the next start while something holds it, and says so',
    async (name) => {
      const holder = await held(name);
      await (name === 'deskside' ? broken['throws at its opening'] : broken['never answers'])?.(name);
      const { parts } = await inNoTime(() => eraseData({ what: 'everything' }));
      const part = name === 'deskside' ? 'records' : 'keys';
      expect(parts).toEqual({ settings: 'erased', keys: 'erased', records: 'erased', sent: 'erased', [part]: 'later' });
      expect(await stored()).toEqual(['erase.unfinished']);
      holder.close();
      vi.restoreAllMocks();
      await finishErasing();
      expect([await names(), await stored()]).toEqual([[name === 'deskside' ? 'deskside-vault' : 'deskside'], []]);
    },
  );

  it('is answered though the storage refuses one part, and though nobody can be told', async () => {
    vi.spyOn(browser.storage.local, 'clear').mockRejectedValue(new Error('the disk is full'));
    const silent = new Promise<never>(() => undefined);
    const { parts } = await inNoTime(() => eraseData({ what: 'everything' }, () => silent));
    expect(parts).toEqual({ settings: 'failed', keys: 'erased', records: 'erased', sent: 'erased' });
  });
});

describe('erasing a part', () => {
  it.each(Object.entries(broken))('deletes no more than was asked of a ledger that %s', async (_how, breaks) => {
    await breaks('deskside');
    const before = await stored();
    const learned = await inNoTime(() => eraseData({ what: 'learned' }));
    const active = await inNoTime(() => eraseData({ what: 'activity' }));
    expect([learned.parts, active.parts]).toEqual([{ records: 'failed' }, { records: 'failed', sent: 'erased' }]);
    expect([await stored(), await names()]).toEqual([before, expect.arrayContaining(['deskside', 'deskside-vault'])]);
  });
});
