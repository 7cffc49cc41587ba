import { test } from '@playwright/test';
import { expect } from './support/expect';
import type { HealthPart } from '../../core/health';
import type { Example } from '../../core/learning';
import type { Result } from '../../core/result';
import {
  freshdeskFacts,
  names,
  notable,
  notableHere,
  startFreshdesk,
  type FreshdeskDesk,
  type PracticeWindow,
} from '../desks/freshdesk/index';
import { checkPractice } from './adapter/practice';

declare const window: PracticeWindow;

const check = checkPractice(freshdeskFacts, () => startFreshdesk({ tls: true }));
const id = notable.showcase;

const special = [
  ...new Set([
    notable.withNotes,
    notable.firstPrivate,
    notable.nothingPublic,
    notable.unclearVisibility,
    notable.closed,
    notable.hostile,
    notable.rightToLeft,
    ...notableHere.forwards,
    ...notableHere.quotedNotes,
    ...notableHere.aiSummary,
    2102,
    2105,
    2106,
    2161,
    2170,
  ]),
];

const refuse = (desk: FreshdeskDesk, path: RegExp): void => desk.fail({ path, answer: { status: 403 } });

for (const [name, prepare] of Object.entries<(desk: FreshdeskDesk) => void>({
  'the internal JSON, classic, English': () => undefined,
  'the internal JSON, micro-frontends, German': (desk) => {
    desk.setLayout('mfe');
    desk.setLanguage('de');
  },
  'the internal JSON, classic, Arabic': (desk) => desk.setLanguage('ar'),
  'the documented JSON': (desk) => refuse(desk, /^\/api\/_\/tickets\//),
  'the documented JSON after a wrong shape': (desk) =>
    desk.fail({ path: /^\/api\/_\/tickets\//, answer: 'wrong-shape' }),
  'a page without marks': (desk) => desk.remove(['note-class', 'conversation-ids']),
  'the page alone': (desk) => refuse(desk, /conversations/),
})) {
  test(`leaks no private word from ${name}`, async () => {
    test.setTimeout(120_000);
    await check.visit(id, prepare);
    for (const ticketId of special) {
      await check.open(ticketId);
      const result = await check.readPublic(ticketId);
      const text = JSON.stringify(result);
      for (const { canary } of check.desk().canaries()) expect(text).not.toContain(canary);
      if (name === 'the page alone') expect(result).toMatchObject({ ok: false });
      else if (ticketId !== notable.nothingPublic)
        expect([ticketId, result.ok && result.value.messages.length > 0]).toEqual([ticketId, true]);
    }
  });
}

test('reads everything that the desk says', async () => {
  await check.visit(notable.withNotes);
  const read = await check.read(notable.withNotes);
  if (!read.ok) throw new Error(read.error.code);
  const { source, parts, fieldsOnForm, values, messages, agentName, closed } = read.value;
  expect({ source, closed, parts }).toEqual({
    source: 'json',
    closed: false,
    parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
  });
  expect(fieldsOnForm).toEqual(
    expect.arrayContaining(['type', 'status', 'priority', 'group', names.category, names.site, 'tags']),
  );
  expect(agentName).not.toBe('');
  expect(messages.every(({ authorName }) => authorName !== '')).toBe(true);
  expect(messages.filter(({ evidence }) => evidence.includes('but'))).toEqual([]);
  expect(values).toMatchObject(
    Object.fromEntries(Object.entries(check.desk().stored(notable.withNotes)).filter(([key]) => key in values)),
  );
  for (const key of ['type', 'status', 'priority', 'group', names.category, names.site]) {
    const field = await check.field(key);
    expect([key, await check.currentValue(notable.withNotes, field)]).toEqual([key, values[key]]);
  }
});

test('a public message that the page shows as a note is not proven', async () => {
  await check.visit(id);
  const before = await check.readPublic(id);
  const count = before.ok ? before.value.messages.length : 0;
  const newest = before.ok ? (before.value.messages.at(-1)?.id ?? '') : '';
  await check
    .page()
    .evaluate(
      (note) =>
        document
          .querySelector(`[data-note-id="${note}"]`)
          ?.closest('.ticket-details__item')
          ?.classList.add('ticket-details__privatenote'),
      newest,
    );
  const after = await check.readPublic(id);
  expect(count).toBeGreaterThan(1);
  expect(after.ok && after.value.messages.map((message) => message.id)).not.toContain(newest);
  expect(after.ok && after.value.messages.length).toBe(count - 1);
});

test('reads five hundred messages in order, and the newest one alone', async () => {
  await check.visit(notable.long);
  const read = await check.readPublic(notable.long);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.messages.length).toBeGreaterThan(300);
  const times = read.value.messages.map((message) => Date.parse(message.createdAt));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const newest = (): Promise<Result<string>> =>
    check.run(`deskside.ticket('${notable.long}').newestPublicMessage(deskside.signal)`);
  expect(await newest()).toEqual({ ok: true, value: read.value.messages.at(-1)?.id });
  check.desk().inject.publicReply(notable.long, 'It works again.');
  expect(await newest()).not.toEqual({ ok: true, value: read.value.messages.at(-1)?.id });
});

for (const layout of freshdeskFacts.layouts) {
  test(`does not take the old ticket for the new one: ${layout}`, async () => {
    const [other = 0] = notable.ordinary;
    await check.visit(id, (desk) => {
      desk.setLayout(layout);
      desk.setLate(700);
    });
    const isShown = (ticketId: number): Promise<boolean> => check.run(`deskside.ticket('${ticketId}').isShown()`);
    expect([await isShown(id), await isShown(other)]).toEqual([true, false]);
    await check.page().evaluate((ticketId) => window.__practice.open(ticketId), other);
    expect([await isShown(id), await isShown(other)]).toEqual([false, false]);
    expect(await check.read(other)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
    await check.run(`deskside.ticket('${other}').whenShown(deskside.signal)`);
    expect([await isShown(id), await isShown(other)]).toEqual([false, true]);
    const read = await check.read(other);
    expect(read.ok && read.value.ref.ticketId).toBe(String(other));
  });
}

test('tells one mark of the ticket from none', async () => {
  for (const gone of ['ticket-album', 'breadcrumb', 'window-title']) {
    await check.visit(id, (desk) => desk.remove([gone]));
    expect((await check.read(id)).ok).toBe(true);
    await check.page().context().close();
  }
  await check.visit(id);
  await check.page().evaluate(() => {
    document.querySelector('[data-album^="ticket_"]')?.setAttribute('data-album', 'ticket_9');
  });
  expect(await check.read(id)).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
});

test('says signed out, and honours the request limit', async () => {
  await check.visit(id);
  check.desk().fail({ path: /conversations/, answer: { status: 429, retryAfterSeconds: 1 }, times: 1 });
  expect((await check.read(id)).ok).toBe(true);
  check.desk().signOutEverybody();
  expect(await check.read(id)).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
});

test('knows every part of the page, and says which one is gone', async () => {
  const health = async (): Promise<Record<string, string>> => {
    const parts = await check.run<HealthPart[]>(`deskside.ticket('${id}').health()`);
    return Object.fromEntries(parts.map(({ name, state }) => [name, state]));
  };
  for (const layout of freshdeskFacts.layouts) {
    await check.visit(id, (desk) => desk.setLayout(layout));
    await check.compose(id);
    expect(Object.entries(await health()).filter(([, state]) => state !== 'found')).toEqual([]);
    await check.page().context().close();
  }
  await check.visit(id, (desk) => desk.remove(['subject-heading', 'properties-panel']));
  expect(await health()).toMatchObject({ subject: 'missing', 'properties panel': 'missing', ticket: 'found' });
});

test('learns from solved tickets without a private word, by either API', async () => {
  for (const refused of [false, true]) {
    await check.visit(id, (desk) => (refused ? refuse(desk, /^\/api\/_\/tickets/) : undefined));
    const steps = await check.run<{ example: Example | null; of: number }[]>(
      'deskside.catalogue().then((read) => deskside.solved(read.value, 8))',
    );
    expect(steps.length).toBe(steps[0]?.of);
    expect(steps.filter(({ example }) => example !== null).length).toBeGreaterThan(0);
    const text = JSON.stringify(steps);
    for (const { canary } of check.desk().canaries()) expect(text).not.toContain(canary);
    if (!refused) await check.page().context().close();
  }
});
