import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskAdapter, DeskEnv } from '../../../adapters/adapter';
import { freshdesk } from '../../../adapters/freshdesk';
import { halopsa } from '../../../adapters/halopsa';
import { zendesk } from '../../../adapters/zendesk';
import type { AdmissionFacts } from '../../../core/policy/access';
import type {
  PracticeAgent,
  PracticeDesk,
  PracticeFacts,
  AdmissionPart,
  TicketAdmissionFacts,
} from '../../desks/contract';
import { freshdeskFacts, startFreshdesk, type FreshdeskDesk } from '../../desks/freshdesk/index';
import { halopsaFacts, startHalopsa, type HalopsaDesk } from '../../desks/halopsa/index';
import { startZendesk, zendeskFacts } from '../../desks/zendesk/index';

/** Real requests need Node's own `fetch`, so there is no document here; the selectors' file wants this one word of a browser. */
vi.hoisted(() => Object.assign(globalThis, { CSS: { escape: (name: string) => name } }));

interface Wiring {
  readonly facts: PracticeFacts;
  readonly adapter: DeskAdapter;
  readonly start: () => Promise<PracticeDesk & { readonly origin: string }>;
}

const wirings: readonly Wiring[] = [
  { facts: zendeskFacts, adapter: zendesk, start: () => startZendesk({ page: false }) },
  { facts: freshdeskFacts, adapter: freshdesk, start: () => startFreshdesk({ page: false }) },
  { facts: halopsaFacts, adapter: halopsa, start: () => startHalopsa({ page: false }) },
];

const partOf: Readonly<Record<AdmissionPart, keyof AdmissionFacts>> = {
  user: 'user',
  groups: 'groups',
  organisation: 'organisation',
  'ticket-type': 'ticketType',
};

describe.each(wirings)('the practice desk $facts.desk', ({ facts, adapter, start }) => {
  let desk: Awaited<ReturnType<Wiring['start']>>;
  let env: DeskEnv;
  const admissionFacts = (ticketId: number): Promise<AdmissionFacts> =>
    adapter
      .open({ desk: facts.desk, origin: desk.origin, ticketId: String(ticketId) }, env)
      .admissionFacts(new AbortController().signal);
  const expected = (agent: PracticeAgent, { organisation, type }: TicketAdmissionFacts): AdmissionFacts => ({
    user: [agent.id, agent.email],
    groups: expect.arrayContaining([agent.group]) as never,
    organisation: expect.arrayContaining([organisation]) as never,
    ticketType: expect.arrayContaining([type]) as never,
  });
  const inOneGroup = ({ groups }: AdmissionFacts): boolean =>
    groups?.filter((name) => !/^\d+$/.test(name)).length === 1;

  beforeAll(async () => {
    desk = await start();
    const page = await fetch(desk.origin + facts.ticketPath(desk.notable.showcase), { redirect: 'manual' });
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const token = 'newToken' in desk ? (desk as HalopsaDesk).newToken() : '';
    env = {
      document: { cookie: `access_token=${token}`, defaultView: null } as unknown as Document,
      location: () => new URL(facts.ticketPath(desk.notable.showcase), desk.origin),
      fetch: (input, init) =>
        fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } }),
      help: () => Promise.reject(new Error('nobody helps here')),
      writing: () => Promise.reject(new Error('nothing is written here')),
    };
  });
  beforeEach(() => desk.reset());
  afterAll(() => desk.close());

  it('says who works on whose ticket, and neither agent nor company stands for the other', async () => {
    const { showcase, german } = desk.notable;
    const [first, other] = [await admissionFacts(showcase), await admissionFacts(german)];
    expect(first).toEqual(expected(facts.agents.first, facts.admissionFacts.showcase));
    expect(other).toEqual(expected(facts.agents.first, facts.admissionFacts.german));
    desk.signInAs('second');
    const second = await admissionFacts(showcase);
    expect(second).toEqual(expected(facts.agents.second, facts.admissionFacts.showcase));
    expect([inOneGroup(first), inOneGroup(second)]).toEqual([true, true]);
    expect(first.groups?.filter((name) => second.groups?.includes(name))).toEqual([]);
    expect(first.organisation?.filter((name) => other.organisation?.includes(name))).toEqual([]);
  });

  it('asks by GET alone, and nothing private comes back', async () => {
    const told = JSON.stringify(await admissionFacts(desk.notable.withNotes));
    expect(desk.log.filter(({ path }) => path.startsWith('/api/')).every(({ method }) => method === 'GET')).toBe(true);
    expect(desk.canaries().filter(({ canary }) => told.includes(canary))).toEqual([]);
  });

  it.each(['user', 'groups', 'organisation', 'ticket-type'] as const)(
    'can leave out the %s, and only that',
    async (part) => {
      const whole = await admissionFacts(desk.notable.showcase);
      desk.omit([part]);
      const told = await admissionFacts(desk.notable.showcase);
      // The number of an agent is what every desk begins with; the address is what a policy lists.
      expect(told).toEqual({ ...whole, [partOf[part]]: part === 'user' ? [facts.agents.first.id] : null });
    },
  );

  it.each(facts.admissionEndpoints.map(({ part, path }) => [part, path] as const))(
    'the %s is not known when its address is refused',
    async (part, path) => {
      for (const answer of [{ status: 403 }, { status: 500 }, 'html', 'wrong-shape', 'drop'] as const) {
        desk.reset();
        desk.fail({ path, answer });
        expect((await admissionFacts(desk.notable.showcase))[partOf[part]]).toBeNull();
      }
    },
  );

  it('goes on with the rest when a list is refused', async () => {
    desk.fail({
      path: facts.admissionEndpoints.find(({ part }) => part === 'groups')?.path ?? /^$/,
      answer: { status: 403 },
    });
    expect(await admissionFacts(desk.notable.showcase)).toMatchObject({
      organisation: expect.arrayContaining([facts.admissionFacts.showcase.organisation]) as unknown,
    });
  });
});

describe('what only one desk does', () => {
  it('Freshdesk tells groups in one of three places, and the company in one of two', async () => {
    const desk: FreshdeskDesk = await startFreshdesk({ page: false });
    try {
      const cookie =
        (await fetch(`${desk.origin}/a/tickets/2101`, { redirect: 'manual' })).headers
          .get('set-cookie')
          ?.split(';')[0] ?? '';
      const env = {
        document: {},
        location: () => new URL(desk.origin),
        fetch: (input: string, init?: RequestInit) => fetch(input, { ...init, headers: { cookie } }),
        help: () => Promise.resolve(),
      } as unknown as DeskEnv;
      const admissionFacts = () =>
        freshdesk
          .open({ desk: 'freshdesk', origin: desk.origin, ticketId: '2101' }, env)
          .admissionFacts(new AbortController().signal);
      const whole = await admissionFacts();
      for (const membersIn of ['groups', 'documented'] as const) {
        desk.knobs.membersIn = membersIn;
        expect(await admissionFacts()).toEqual(whole);
      }
      desk.knobs.companyInternally = false;
      expect(await admissionFacts()).toEqual(whole);
    } finally {
      await desk.close();
    }
  });

  it('HaloPSA tells teams with the signed-in agent, or only in the agent’s own record, and by rows that say nothing it tells none', async () => {
    const desk = await startHalopsa({ page: false });
    try {
      const env = {
        document: { cookie: `access_token=${desk.newToken()}`, defaultView: null },
        location: () => new URL(desk.origin),
        fetch,
        help: () => Promise.resolve(),
      } as unknown as DeskEnv;
      const admissionFacts = () =>
        halopsa
          .open({ desk: 'halopsa', origin: desk.origin, ticketId: '2101' }, env)
          .admissionFacts(new AbortController().signal);
      const whole = await admissionFacts();
      desk.knobs.teamsIn = 'record';
      expect(await admissionFacts()).toEqual(whole);
      expect(desk.log.some(({ path }) => /^\/api\/Agent\/\d+\?includedetails=true$/.test(path))).toBe(true);
      desk.knobs.rowsSayMembership = false;
      for (const teamsIn of ['me', 'record'] as const) {
        desk.knobs.teamsIn = teamsIn;
        expect(await admissionFacts()).toEqual({ ...whole, groups: null });
      }
    } finally {
      await desk.close();
    }
  });
});
