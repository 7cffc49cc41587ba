import { test } from '@playwright/test';
import { expect } from './support/expect';
import { notable } from '../desks/halopsa/index';
import { checkHalopsa } from './adapter/halopsa';

const check = checkHalopsa();
const id = notable.withNotes;

const actionsOf = (ticketId: number) =>
  check.desk().account.tickets.find((each) => each.id === ticketId)?.actions ?? [];

const withoutCanaries = (said: unknown): void => {
  const text = JSON.stringify(said);
  expect(
    check
      .desk()
      .canaries()
      .filter(({ canary }) => text.includes(canary)),
  ).toEqual([]);
};

const views = [
  ['alone', 'en'],
  ['in-list', 'de'],
  ['in-list', 'ar'],
] as const;

for (const [session, transport] of [
  ['cookie', 'fetch'],
  ['localStorage', 'fetch'],
  ['memory', 'fetch'],
  ['memory', 'xhr'],
] as const) {
  for (const [layout, language] of views) {
    test(`reads what is public: session in ${session} by ${transport}, ${layout}, ${language}`, async () => {
      await check.visit(id, { session, transport, layout, language }, session === 'memory' ? 'at-start' : 'never');
      const read = await check.read(id);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(read.value).toMatchObject({
        source: session === 'memory' ? 'observed' : 'json',
        parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
        closed: false,
      });
      expect(read.value.fieldsOnForm).toEqual(
        expect.arrayContaining(['category_1', 'category_2', 'priority', 'impact', 'urgency', 'status', 'group']),
      );
      const sendable = await check.readPublic(id);
      if (!sendable.ok) throw new Error(JSON.stringify(sendable.error));
      const open = actionsOf(id).filter((action) => action.kind === 'message');
      expect(sendable.value.messages.map((message) => message.id)).toEqual(open.map((action) => `action-${action.id}`));
      expect(open.length).toBeGreaterThan(0);
      expect(actionsOf(id).length).toBeGreaterThan(open.length);
      withoutCanaries(sendable.value);
      expect(await check.run(`globalThis.opened['${id}/true'].newestPublicMessage(deskside.signal)`)).toEqual({
        ok: true,
        value: sendable.value.messages.at(-1)?.id,
      });
    });
  }
}

test('lets no canary out, asked for or observed', async () => {
  test.setTimeout(240_000);
  for (const session of ['cookie', 'memory'] as const) {
    await check.visit(notable.showcase, { session, relatives: true }, session === 'memory' ? 'at-start' : 'never');
    const outcomes = new Map<string, number>();
    const special = [
      id,
      notable.firstPrivate,
      notable.nothingPublic,
      notable.unclearVisibility,
      notable.long,
      ...notable.ordinary,
    ];
    for (const ticketId of session === 'memory' ? special : check.desk().ticketIds) {
      await check.open(ticketId);
      const said = await check.readPublic(ticketId);
      withoutCanaries(said);
      const outcome = said.ok ? 'ok' : said.error.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // Where the session is in memory, a long conversation is there in part only.
    expect([...outcomes.keys()].toSorted()).toEqual(
      session === 'memory' ? ['ok', 'scrape-partial', 'visibility-unknown'] : ['ok', 'visibility-unknown'],
    );
    expect(outcomes.get('ok')).toBeGreaterThan(session === 'memory' ? 7 : 60);
  }
});

for (const [name, knobs] of [
  ['filters are ignored', { ignoredFilters: ['excludeprivate', 'excludesys'] }],
  ['private ones lose their flag', { dropFlag: 'all-private' }],
  ['private ones have a null for a flag', { dropFlag: 'all-private', dropAs: 'null' }],
  ['filters are ignored and the answer is bare', { ignoredFilters: ['excludeprivate'], actionsAnswer: 'bare' }],
] as const) {
  test(`sends nothing private when ${name}`, async () => {
    await check.visit(id, { ...knobs, ignoredFilters: 'ignoredFilters' in knobs ? [...knobs.ignoredFilters] : [] });
    for (const ticketId of [id, notable.firstPrivate, notable.nothingPublic, notable.unclearVisibility]) {
      await check.open(ticketId);
      withoutCanaries(await check.readPublic(ticketId));
    }
  });
}

test('is not sure of anything without flags', async () => {
  await check.visit(id, { dropFlag: 'all' });
  expect(await check.readPublic(id)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
});

test('the page alone proves nothing', async () => {
  await check.visit(id);
  check.desk().fail({ path: /^\/api\/Actions/, answer: { status: 500 } });
  expect(await check.read(id)).toMatchObject({
    ok: true,
    value: { source: 'page', parts: { subject: 'found', requester: 'found', conversation: 'found' } },
  });
  expect(await check.readPublic(id)).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
});

test('asks for a reload where the helper came too late, and reads after it', async () => {
  await check.visit(id, { session: 'memory' }, 'late');
  expect(await check.read(id)).toMatchObject({ ok: false, error: { code: 'reload-needed' } });
  const { showcase } = notable;
  await check.open(showcase);
  expect(await check.read(showcase)).toMatchObject({ ok: true, value: { source: 'observed' } });
  const category = await check.field('category_1');
  expect(
    await check.run(
      `deskside.ticket('${showcase}').updateDirectly(${JSON.stringify([{ field: category, optionId: category.options[0]?.id }])}, 'x', deskside.signal)`,
    ),
  ).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
});

test('hears a message that arrives while the ticket is open', async () => {
  await check.visit(id, { session: 'memory' }, 'at-start');
  const before = await check.readPublic(id);
  check.desk().inject.internalNote(id, 'CANARY-live only for us');
  check.desk().inject.publicReply(id, 'It works again, thank you.');
  await expect
    .poll(async () => {
      const now = await check.readPublic(id);
      return now.ok && before.ok ? now.value.messages.length - before.value.messages.length : JSON.stringify(now);
    })
    .toBe(1);
  const after = await check.readPublic(id);
  expect(after.ok && after.value.messages.at(-1)?.text).toBe('It works again, thank you.');
  expect(JSON.stringify(after)).not.toContain('CANARY-live');
});

test('makes no request of its own where the session is in memory', async () => {
  await check.visit(id, { session: 'memory' }, 'at-start');
  await check.read(id);
  await check.catalogue();
  expect(check.desk().log.filter(({ by, path }) => by === 'other' && path.startsWith('/api/'))).toEqual([]);
});

test('the helper keeps no token and no header, and of tickets only the one that is shown', async () => {
  await check.visit(id, { session: 'memory' }, 'at-start');
  const heard = (ticketId: number, resource: string): Promise<string> =>
    check.page().evaluate(
      ([wanted, name]) => {
        let said = '';
        document.addEventListener('deskside:heard-1', (event) => (said = String((event as CustomEvent).detail)), {
          once: true,
        });
        document.dispatchEvent(
          new CustomEvent('deskside:heard-ask-1', {
            detail: JSON.stringify({ nonce: 'n', ticketId: wanted, resource: name }),
          }),
        );
        return said;
      },
      [String(ticketId), resource] as const,
    );
  expect(await heard(id, 'actions')).toContain('hiddenfromuser');
  await check.open(notable.showcase);
  await check.open(2114);
  expect(await heard(id, 'actions')).not.toContain('hiddenfromuser');
  const token = check.desk().newToken();
  for (const resource of ['actions', 'tickets/2114', 'onlinestatus', 'outcome', 'agent'])
    expect((await heard(2114, resource)).toLowerCase()).not.toMatch(
      new RegExp(`authorization|bearer|${token.slice(0, 6).toLowerCase()}`),
    );
  for (const resource of ['onlinestatus', 'outcome', 'agent', 'tickets'])
    expect(JSON.parse(await heard(2114, resource))).toMatchObject({ answers: [] });
});

test('a panel that is still hidden or of the ticket before is no ticket', async () => {
  await check.visit(id);
  await check.open(notable.showcase);
  expect(await check.page().locator('.ticketdetails').count()).toBe(2);
  expect(
    await check.run(`[deskside.ticket('${id}').isShown(), deskside.ticket('${notable.showcase}').isShown()]`),
  ).toEqual([false, true]);
  expect(await check.read(id)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  check.desk().setLate(0);
  await check.page().evaluate(() => history.pushState(null, '', '/ticket?id=0002114'));
  expect(
    await check.run(`[deskside.ticket('2114').isShown(), deskside.ticket('${notable.showcase}').isShown()]`),
  ).toEqual([false, false]);
});

test('the portal for end users is refused, wherever it is served', async () => {
  await check.go('/portal/ticket?id=0002101');
  expect(await check.run(`[deskside.ticket('2101').isShown(), deskside.ticket('2101').health()[0].state]`)).toEqual([
    false,
    'missing',
  ]);
  await check.page().evaluate(() => history.replaceState(null, '', '/ticket?id=0002101'));
  expect(await check.run(`deskside.ticket('2101').isShown()`)).toBe(false);
});

test('learns from solved tickets, public messages alone', async () => {
  await check.visit(id, { ignoredFilters: ['closed_only', 'excludeprivate'] });
  const steps = await check.run<{ example: object | null; of: number }[]>(
    `deskside.catalogue().then((each) => deskside.solved(each.value, 12))`,
  );
  expect(steps.length).toBe(12);
  expect(steps.filter(({ example }) => example !== null).length).toBeGreaterThan(8);
  withoutCanaries(steps);
});
