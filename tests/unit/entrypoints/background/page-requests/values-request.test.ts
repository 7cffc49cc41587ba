import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Example } from '../../../../../core/learning';
import type { Policy } from '../../../../../core/policy/schema';
import { catalogues, examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { lookForPolicy } from '../../../../../entrypoints/background/rules/arrival';
import { tellValues } from '../../../../../entrypoints/background/page-requests/values-request';
import { whoAsks, type Asker } from '../../../../../entrypoints/background/page-requests/sender';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { settingsWith } from '../kit/model';
import { catalogue, freshBrowser, ref } from '../kit/world';

const origin: string = ref.origin;
const ELSEWHERE = 'https://other.zendesk.com';
const nothing = { meanings: {}, recent: [], excluded: [] };
const tab = (change: object = {}): Asker => ({ kind: 'desk-tab', desk: 'zendesk', tabId: 7, origin, ...change });
const ask = (asker: Asker = tab(), fieldId = '900', about = origin) => tellValues({ origin: about, fieldId }, asker);

const described = { [origin]: { descriptions: { '900': { vpn: 'From home', gone: 'No longer a value' } } } };

async function setPolicy(policy: Policy): Promise<void> {
  await fakeBrowser.storage.managed.set({ ...policy });
  await lookForPolicy();
}

/** The `minute` says when. */
const example = (minute: number, values: Record<string, string>, change: Partial<Example> = {}): Example => ({
  ref: { ...ref, ticketId: String(minute) },
  text: 'The printer is on fire.',
  values,
  requesterName: 'Rosa Quintana',
  agentName: 'Sam Field',
  from: 'decision',
  learnedAt: new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString(),
  ...change,
});

beforeEach(async () => {
  freshBrowser();
  await catalogues.put(catalogue);
  await saveSettings(settingsWith({ desks: described }));
});

describe('a desk’s tab', () => {
  it('is told what the values of a field mean, as the person wrote it', async () => {
    expect(await ask()).toEqual({ ...nothing, meanings: { vpn: 'From home' } });
    expect(await ask(tab(), 'priority')).toEqual(nothing);
  });

  it('is told the organisation’s words first, and what is never suggested', async () => {
    await setPolicy({
      fields: [
        {
          field: 'Category',
          meanings: [{ value: 'Network > VPN', meaning: 'x'.repeat(600) }],
          excluded: ['Building'],
        },
      ],
    });
    expect(await ask()).toEqual({ ...nothing, meanings: { vpn: 'x'.repeat(600) }, excluded: ['constructor'] });
  });

  it('is told the five values that were decided last, newest first, each once', async () => {
    const decided = ['a', 'b', 'vpn', 'c', 'printer', 'd', 'printer', 'e'];
    for (const [minute, value] of decided.entries())
      await examples.put(example(minute, { '900': value, priority: 'high' }));
    expect((await ask()).recent).toEqual(['e', 'printer', 'd', 'c', 'vpn']);
    expect((await ask(tab(), 'priority')).recent).toEqual(['high']);
  });

  it('is told nothing recent of solved tickets, which others decided, nor of another desk', async () => {
    await examples.put(example(1, { '900': 'vpn' }));
    for (let minute = 2; minute < 120; minute += 1)
      await examples.put(example(minute, { '900': 'printer' }, { from: 'solved' }));
    await examples.put(example(130, { '900': 'printer' }, { ref: { ...ref, origin: ELSEWHERE } }));
    expect((await ask()).recent).toEqual(['vpn']);
  });

  it('is told nothing of fields that are not known', async () => {
    for (const fieldId of ['901', 'constructor', '']) expect(await ask(tab(), fieldId)).toEqual(nothing);
  });
});

describe('nothing is told', () => {
  beforeEach(async () => {
    await examples.put(example(1, { '900': 'vpn' }));
    await catalogues.put({ ...catalogue, origin: ELSEWHERE });
    expect(await ask()).not.toEqual(nothing);
  });

  it('about another desk', async () => {
    expect(await ask(tab({ origin: ELSEWHERE }))).toEqual(nothing);
    expect(await ask(tab(), '900', ELSEWHERE)).toEqual(nothing);
  });

  it.each<Asker>([{ kind: 'stranger' }, { kind: 'unrecognised-tab', tabId: 7, origin }, { kind: 'extension-page' }])(
    'to anybody but a desk’s tab: %o',
    async (asker) => {
      expect(await ask(asker)).toEqual(nothing);
    },
  );

  it('while it is off', async () => {
    await saveSettings(settingsWith({ enabled: false, desks: described }));
    expect(await ask()).toEqual(nothing);
  });

  it('while its provider cannot be used', async () => {
    await saveSettings(settingsWith({ providers: {}, desks: described }));
    expect(await ask()).toEqual(nothing);
  });

  it.each<Policy>([{ enabled: false }, { licensed: false }])('while the organisation says no: %o', async (policy) => {
    await setPolicy(policy);
    expect(await ask()).toEqual(nothing);
  });

  it('where the organisation does not allow the desk, whose tab is a stranger then', async () => {
    await setPolicy({ allowed: { desks: ['elsewhere.example'] } });
    const sender = { id: fakeBrowser.runtime.id, url: `${origin}/agent/tickets/1`, frameId: 0, tab: { id: 7 } };
    expect(await ask(await whoAsks(sender as Parameters<typeof whoAsks>[0]))).toEqual(nothing);
  });
});
