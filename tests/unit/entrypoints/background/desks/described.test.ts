import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import requestTracker from '../../../../../adapters/described/shipped/request-tracker.json';
import { deskAt } from '../../../../../entrypoints/background/desks/known';
import { openTickets } from '../../../../../entrypoints/background/desks/tabs';
import {
  addDesk,
  deskHere,
  removeDesk,
} from '../../../../../entrypoints/background/page-requests/custom-desk-requests';
import {
  agreeDescribed,
  dropDescribed,
  saveDescribed,
  showDescribed,
  tellCandidates,
  tellDescribed,
} from '../../../../../entrypoints/background/page-requests/described-requests';
import { listDesks } from '../../../../../entrypoints/background/page-requests/desk-requests';
import type { Asker } from '../../../../../entrypoints/background/page-requests/sender';
import { keptDescription } from '../../../../../entrypoints/background/store/descriptions';
import { loadSettings } from '../../../../../entrypoints/background/store/settings/store';
import { DesksWorld } from '../kit/desks-world';
import { settingsWith, store } from '../kit/model';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';

policyIsSetHere();

const RT = 'https://rt.acme.example';
const TICKET = `${RT}/rt/Ticket/Display.html?id=7`;
const text = JSON.stringify(requestTracker);
/** As the probe answers in a tab. */
const found = (from: 'shipped' | 'own' | 'policy', parsed: unknown = null) => ({ from, index: 0, base: '/rt', parsed });
const about = { id: 'request-tracker', name: 'Request Tracker 5', base: '/rt' };
const tab = (desk: 'described' | null): Asker =>
  desk === null ? { kind: 'unrecognised-tab', tabId: 1, origin: RT } : { kind: 'desk-tab', tabId: 1, origin: RT, desk };

let world = DesksWorld.install();
const changed = vi.fn(() => Promise.resolve());
const custom = async () => (await loadSettings()).settings.customDesks;
const state = async () => (await listDesks()).desks.find(({ origin }) => origin === RT)?.state;

beforeEach(async () => {
  world = DesksWorld.install();
  unmanage();
  changed.mockClear();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  // The browser's own files of the extension.
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([requestTracker])));
  world.granted.add(`${RT}/*`);
  await store(settingsWith());
});

afterEach(() => void vi.unstubAllGlobals());

describe('a desk whose description comes with the extension', () => {
  beforeEach(async () => {
    world.open(1, TICKET, null, found('shipped'));
    await addDesk({ address: RT }, changed);
  });

  it('is found, and waits until the person has seen what would be read there', async () => {
    expect(await custom()).toEqual([{ origin: RT, desk: null, described: { from: 'shipped', ...about } }]);
    expect([await state(), (await deskAt(RT))?.desk]).toEqual(['not-agreed', null]);
    expect((await showDescribed({ origin: RT })).described).toMatchObject({ ...about, text: null });
    expect(await openTickets()).toEqual([]);
    const before = world.injected.length;
    expect(await deskHere(tab(null), changed)).toEqual({ desk: null });
    expect(world.injected).toHaveLength(before);
  });

  it('is worked at once the person lets it, and its pages are told', async () => {
    await agreeDescribed({ origin: RT }, changed);
    expect([await state(), (await deskAt(RT))?.desk]).toEqual(['not-read', 'described']);
    expect(await openTickets()).toEqual([{ desk: 'described', origin: RT, ticketId: '7' }]);
    expect(world.registered.get(`desk:${RT}`)?.matches).toEqual([`${RT}/rt/*`]);
    expect((await tellDescribed(tab('described'))).desk).toMatchObject({ base: '/rt', description: { id: about.id } });
    expect(await deskHere(tab('described'), changed)).toMatchObject({
      desk: 'described',
      pages: { base: '/rt', ticketId: 'digits', anchors: { card: { update: '#ticket-update-metadata' } } },
    });
  });

  it('keeps no room in a page for what is switched off', async () => {
    await agreeDescribed({ origin: RT }, changed);
    await store(settingsWith({ enabled: false, customDesks: await custom() }));
    expect((await deskHere(tab('described'), changed)).pages).not.toHaveProperty('anchors');
  });

  it('is not this desk any more when the person says so', async () => {
    await agreeDescribed({ origin: RT }, changed);
    await dropDescribed({ origin: RT }, changed);
    expect([await custom(), await state()]).toEqual([
      [{ origin: RT, desk: null, notThese: [about.id] }],
      'not-recognised',
    ]);
  });
});

describe('a description that a person brings', () => {
  const bring = () => saveDescribed({ origin: RT, text, description: requestTracker }, changed);
  beforeEach(async () => {
    await addDesk({ address: RT }, changed);
    world.open(1, TICKET, null, found('own'));
  });

  it('is used at once in the open tab, kept as it was written, and forgotten with its address', async () => {
    expect(await bring()).toEqual({ desk: 'described', error: null });
    expect(await custom()).toEqual([{ origin: RT, desk: 'described', described: { from: 'own', ...about } }]);
    expect((await showDescribed({ origin: RT })).described).toMatchObject({ from: 'own', text });
    await removeDesk({ origin: RT }, changed);
    expect([await custom(), await keptDescription(RT)]).toEqual([[], null]);
  });

  it.each([
    ['an address that was never added', 'https://other.example', {}, 'wrong-address'],
    ['an organisation that forbids it', RT, { featuresOff: ['own-descriptions' as const] }, 'not-allowed'],
    ['a desk that the organisation does not allow', RT, { allowed: { desks: ['acme.zendesk.com'] } }, 'not-allowed'],
  ])('is refused for %s', async (_name, origin, policy, code) => {
    manage(policy);
    expect((await saveDescribed({ origin, text, description: requestTracker }, changed)).error?.code).toBe(code);
    expect(await keptDescription(origin)).toBeNull();
  });

  it('never takes the place of a desk that Deskside knows by itself', async () => {
    await store(settingsWith({ customDesks: [{ origin: RT, desk: 'zendesk' }] }));
    expect((await bring()).error?.code).toBe('wrong-address');
    expect((await deskAt(RT))?.desk).toBe('zendesk');
  });

  it('counts no longer once the organisation forbids it', async () => {
    await bring();
    manage({ featuresOff: ['own-descriptions'] });
    expect([(await deskAt(RT))?.desk, await openTickets()]).toEqual([null, []]);
    expect((await tellDescribed(tab('described'))).desk).toBeNull();
    expect((await tellCandidates(tab(null))).own).toBeNull();
  });
});

describe('a description of the organisation', () => {
  beforeEach(async () => {
    manage({ deskDescriptions: [text] });
    await store(settingsWith({ customDesks: [{ origin: RT, desk: null }] }));
    world.open(1, TICKET, null, found('policy', requestTracker));
  });

  it('is used on the first visit without a question, and its text is told to the tab alone that asks what it is', async () => {
    expect((await tellCandidates(tab(null))).policy).toEqual([text]);
    expect((await tellCandidates(tab('described'))).policy).toEqual([]);
    expect(await deskHere(tab(null), changed)).toMatchObject({ desk: 'described', pages: { base: '/rt' } });
    expect((await custom())[0]?.described).toEqual({ from: 'policy', ...about });
  });

  it('counts no longer when its text is another one', async () => {
    await deskHere(tab(null), changed);
    manage({ deskDescriptions: [`${text} `, '{}'] });
    expect((await deskAt(RT))?.desk).toBeNull();
    manage({});
    expect((await deskAt(RT))?.desk).toBeNull();
  });

  it('is not taken from a tab for a text that the policy does not have', async () => {
    manage({});
    expect(await deskHere(tab(null), changed)).toEqual({ desk: null });
    expect(await keptDescription(RT)).toBeNull();
  });
});
