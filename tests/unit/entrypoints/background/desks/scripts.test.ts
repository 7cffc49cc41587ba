import { fc } from '../../../property';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { Settings } from '../../../../../core/settings';
import { observedOrigins, rememberObserved } from '../../../../../entrypoints/background/store/observed';
import { syncScripts } from '../../../../../entrypoints/background/desks/scripts';
import { injectHelper } from '../../../../../entrypoints/background/page-requests/tab-requests';
import { eraseStorage, saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith } from '../kit/model';

const HALO = 'https://service.acme.example';
const HELP = 'https://support.acme.example';
const BUILT_IN = 'https://acme.halopsa.com';

let world = DesksWorld.install();
beforeEach(() => {
  world = DesksWorld.install();
});

const grant = (...origins: string[]): void => origins.forEach((origin) => world.granted.add(`${origin}/*`));
const withDesks = (customDesks: Settings['customDesks'], change: Partial<Settings> = {}): Promise<void> =>
  saveSettings(settingsWith({ customDesks, ...change }));
const ids = (): string[] => [...world.registered.keys()].toSorted();

describe('registered scripts', () => {
  it('are the bootstrap for every added address with a grant: at the start of the page, top frame, kept by the browser', async () => {
    grant(HELP);
    await withDesks([
      { origin: HELP, desk: null },
      { origin: HALO, desk: 'halopsa' },
    ]);
    await syncScripts();
    expect([...world.registered.values()]).toEqual([
      {
        id: `desk:${HELP}`,
        matches: [`${HELP}/*`],
        js: ['desk-bootstrap.js'],
        world: 'ISOLATED',
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  });

  it('stay as they are when nothing has changed, however often and however many look at once', async () => {
    grant(HELP);
    await withDesks([{ origin: HELP, desk: 'zendesk' }]);
    await Promise.all([syncScripts(), syncScripts(), syncScripts()]);
    await syncScripts();
    expect(world.changes).toEqual([`register desk:${HELP}`]);
  });

  it('come back after an update of the extension, which drops them', async () => {
    grant(HELP);
    await withDesks([{ origin: HELP, desk: 'zendesk' }]);
    await syncScripts();
    world.registered.clear();
    await syncScripts();
    expect(ids()).toEqual([`desk:${HELP}`]);
  });

  it('keep to the desk’s own pages once it is recognised', async () => {
    grant(HELP);
    await withDesks([{ origin: HELP, desk: null }]);
    await syncScripts();
    await withDesks([{ origin: HELP, desk: 'zendesk' }]);
    await syncScripts();
    expect(world.registered.get(`desk:${HELP}`)?.matches).toEqual([`${HELP}/agent/*`]);
    expect(world.changes).toEqual([`register desk:${HELP}`, `update desk:${HELP}`]);
  });

  it('go with the grant and with the address', async () => {
    grant(HELP, HALO);
    await withDesks([
      { origin: HELP, desk: 'zendesk' },
      { origin: HALO, desk: 'halopsa' },
    ]);
    await syncScripts();
    world.granted.delete(`${HELP}/*`);
    await syncScripts();
    expect(ids()).toEqual([`desk:${HALO}`]);
    await withDesks([]);
    await syncScripts();
    expect(ids()).toEqual([]);
  });

  it('stay while Deskside is off, like the built-in ones: the bootstrap reads nothing', async () => {
    grant(HELP);
    await withDesks([{ origin: HELP, desk: 'zendesk' }], { enabled: false });
    await syncScripts();
    expect(ids()).toEqual([`desk:${HELP}`]);
  });

  it('are what is wanted, whatever was there before', async () => {
    const all = [HELP, HALO, 'http://localhost:4310', 'https://a.example:8443'];
    const some = fc.subarray(all).map((origins) => origins.map((origin) => ({ origin, desk: null })));
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 5 }), fc.subarray(all), async (steps, allowed) => {
        world = DesksWorld.install();
        for (const origin of allowed) world.granted.add(`${new URL(origin).protocol}//${new URL(origin).hostname}/*`);
        for (const step of steps) {
          await withDesks(step);
          await syncScripts();
        }
        const wanted =
          steps
            .at(-1)
            ?.filter(({ origin }) => allowed.includes(origin))
            .map(({ origin }) => `desk:${origin}`) ?? [];
        expect(ids()).toEqual(wanted.toSorted());
        const before = world.changes.length;
        await syncScripts();
        expect(world.changes).toHaveLength(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the observer', () => {
  beforeEach(async () => {
    grant(HALO, BUILT_IN);
    world.open(7, `${HALO}/ticket?id=5`);
    await withDesks([{ origin: HALO, desk: 'halopsa' }]);
    await syncScripts();
  });

  it('comes into the tab now and into its own world at the start of every later page', async () => {
    await injectHelper(7, HALO, 'api-observer');
    expect(world.filesIn(7)).toEqual(['/api-observer.js']);
    expect(world.registered.get(`observer:${HALO}`)).toEqual({
      id: `observer:${HALO}`,
      matches: [`${HALO}/*`],
      js: ['api-observer.js'],
      world: 'MAIN',
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    });
    await injectHelper(7, HALO, 'api-observer');
    expect([await observedOrigins(), world.changes]).toEqual([
      [HALO],
      [`register desk:${HALO}`, `register observer:${HALO}`],
    ]);
  });

  it('also for a built-in desk, and the editor helper never', async () => {
    world.open(8, `${BUILT_IN}/ticket?id=5`);
    await injectHelper(8, BUILT_IN, 'api-observer');
    await injectHelper(7, HALO, 'editor-bridge');
    expect(ids()).toEqual([`desk:${HALO}`, `observer:${BUILT_IN}`]);
  });

  it.each<[string, Partial<Settings>]>([
    ['switched off', { enabled: false }],
    ['left without a usable provider', { providers: { compatible: { address: '', model: '', contextChars: 24_000 } } }],
  ])('goes when Deskside is %s, and comes back', async (_name, change) => {
    await injectHelper(7, HALO, 'api-observer');
    await withDesks([{ origin: HALO, desk: 'halopsa' }], change);
    await syncScripts();
    expect(ids()).toEqual([`desk:${HALO}`]);
    await injectHelper(7, HALO, 'api-observer');
    expect(world.filesIn(7)).toEqual(['/api-observer.js']);
    await withDesks([{ origin: HALO, desk: 'halopsa' }]);
    await syncScripts();
    expect(ids()).toEqual([`desk:${HALO}`, `observer:${HALO}`]);
  });

  it('goes with "erase everything"', async () => {
    await injectHelper(7, HALO, 'api-observer');
    await eraseStorage();
    await syncScripts();
    expect([ids(), await observedOrigins()]).toEqual([[], []]);
  });

  it('is remembered for each of many desks at once', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `https://desk${index}.example`);
    await Promise.all(many.map(rememberObserved));
    expect((await observedOrigins()).toSorted()).toEqual(many.toSorted());
    await browser.storage.local.set({ observedDesks: 'nonsense' });
    expect(await observedOrigins()).toEqual([]);
  });
});
