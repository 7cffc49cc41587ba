import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AdmissionFacts } from '../../../../../core/policy/access';
import type { Policy } from '../../../../../core/policy/schema';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser, publicTicket, ticketMessage } from '../kit/world';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';
import { openTab, settled, shows } from '../kit/tabs';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
policyIsSetHere();
answersCompatible(() => model);

const only: Policy = { access: { groups: ['Second line'], organisations: ['Acme'] } };
const sam: AdmissionFacts = {
  user: ['7', 'sam@acme.test'],
  groups: ['41', ' SECOND LINE'],
  organisation: ['9', 'Acme'],
  ticketType: null,
};
const told = (admissionFacts?: AdmissionFacts, texts?: string[]) => ({
  ...ticketMessage(publicTicket(texts)),
  ...(admissionFacts ? { admissionFacts } : {}),
});

beforeEach(async () => {
  freshBrowser();
  unmanage();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

const nothingKept = async (port: FakePort): Promise<void> => {
  expect([model.asked.length, await catalogues.all(), (await exportLedger())['activity']]).toEqual([0, [], []]);
  port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
  expect((await settled(port)).draft).toEqual({ is: 'off' });
  expect(model.asked).toEqual([]);
};

describe('a ticket of an organisation that admits some', () => {
  beforeEach(() => manage(only));

  it('is asked who works on it before anything else', async () =>
    expect((await openTab(hub)).told[0]?.triage).toEqual({ is: 'reading', admissionFacts: true }));

  it('is answered when all scopes admit it', async () => {
    const port = await openTab(hub);
    port.say(told(sam));
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    expect(await catalogues.all()).toHaveLength(1);
  });

  it.each<[string, AdmissionFacts, string]>([
    ['by somebody of another group', { ...sam, groups: ['First line'] }, 'group'],
    ['of another organisation', { ...sam, organisation: [] }, 'organisation'],
    ['of which nothing is known', { user: null, groups: null, organisation: null, ticketType: null }, 'group'],
  ])('is not looked at, and nothing of it is kept: %s', async (_name, admissionFacts, scope) => {
    const port = await openTab(hub);
    port.say(told(admissionFacts));
    expect((await port.until(shows('not-allowed'))).triage).toEqual({ is: 'not-allowed', scope });
    await nothingKept(port);
    port.say({ type: 'retry' });
    expect((await settled(port)).triage).toEqual({ is: 'reading', admissionFacts: true });
    expect(model.asked).toEqual([]);
  });

  it('that was told without a word about it, by a page that had not heard of the policy, is wanted again with it', async () => {
    const port = await openTab(hub);
    port.say(told());
    expect((await settled(port)).triage).toEqual({ is: 'reading', admissionFacts: true });
    await nothingKept(port);
    port.say(told(sam));
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('takes a draft under way along when access is taken', async () => {
    const port = await openTab(hub);
    port.say(told(sam));
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    port.say({ type: 'draft', runId: 'r1', ticket: publicTicket(), age: 0, instruction: '' });
    const { call } = await model.request(2);
    manage({ access: { groups: ['First line'] } });
    await hub.reloadAll();
    expect([port.last?.triage, port.last?.draft, call.signal.aborted]).toEqual([
      { is: 'not-allowed', scope: 'group' },
      { is: 'off' },
      true,
    ]);
  });

  it('that could not be read bothers nobody who may not be admitted', async () => {
    const port = await openTab(hub);
    port.say({ type: 'unreadable', error: { code: 'scrape-partial' } });
    expect((await settled(port)).triage).toEqual({ is: 'not-allowed', scope: 'group' });
    const admitted = await openTab(hub);
    admitted.say(told(sam));
    await model.request();
    admitted.say({ type: 'unreadable', error: { code: 'scrape-partial' } });
    expect((await settled(admitted)).triage).toEqual({
      is: 'failed',
      error: { code: 'scrape-partial' },
    });
  });

  it('comes back by itself when access is given, and goes when it is taken', async () => {
    const port = await openTab(hub);
    port.say(told({ ...sam, groups: ['First line'] }));
    await port.until(shows('not-allowed'));
    manage({ access: { groups: ['first line'] } });
    await hub.reloadAll();
    expect(port.last?.triage).toEqual({ is: 'reading', admissionFacts: true });
    port.say(told({ ...sam, groups: ['First line'] }));
    const { call } = await model.request();
    manage(only);
    await hub.reloadAll();
    expect([port.last?.triage, port.last?.draft, call.signal.aborted]).toEqual([
      { is: 'not-allowed', scope: 'group' },
      { is: 'off' },
      true,
    ]);
  });
});

describe('a policy that arrives later', () => {
  it('and wants to know who works on a ticket has the page read again', async () => {
    const port = await openTab(hub);
    expect(port.last?.triage).toEqual({ is: 'reading', admissionFacts: false });
    port.say(told());
    const { call } = await model.request();
    manage(only);
    await hub.reloadAll();
    expect([port.last?.triage, call.signal.aborted]).toEqual([{ is: 'reading', admissionFacts: true }, true]);
    port.say(told(sam));
    (await model.request(2)).answer(ANSWER);
    await port.until(shows('suggestion'));
  });

  it('is kept to by what the page has told already, which would not read again', async () => {
    const port = await openTab(hub);
    port.say(told({ ...sam, groups: ['First line'] }));
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    manage(only);
    await hub.reloadAll();
    expect(port.last?.triage).toEqual({ is: 'not-allowed', scope: 'group' });
  });

  it('and pauses takes everything away, and gives it back', async () => {
    const port = await openTab(hub);
    port.say(told());
    (await model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    manage({ enabled: false });
    await hub.reloadAll();
    expect([port.last?.triage, port.last?.draft]).toEqual([{ is: 'off' }, { is: 'off' }]);
    unmanage();
    await hub.reloadAll();
    expect(port.last?.triage).toEqual({ is: 'reading', admissionFacts: false });
    port.say(told());
    await port.until(shows('suggestion'));
    expect(model.asked).toHaveLength(1);
  });
});
