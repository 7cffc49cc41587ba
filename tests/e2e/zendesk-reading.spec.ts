import { test } from '@playwright/test';
import { expect } from './support/expect';
import type { Example } from '../../core/learning';
import type { Result } from '../../core/result';
import type { TicketRead } from '../../core/ticket';
import { fieldIds, notable, type Knobs } from '../desks/zendesk/index';
import { checkAdapter } from './adapter/check';

const category = String(fieldIds.category);
const check = checkAdapter();

for (const [name, knobs] of Object.entries<Partial<Knobs>>({
  'the JSON': {},
  'small pages, offset': { paging: 'offset', maxPageSize: 3 },
  'small pages, cursor': { paging: 'cursor', maxPageSize: 3 },
  'a JSON that lost some flags': { dropFlag: 'unclear-only' },
  'a JSON without flags on notes': { dropFlag: 'all-private' },
  'a JSON without flags': { dropFlag: 'all' },
  'the page alone': { fail: [{ path: '/comments', answer: 'html' }] },
  'the page alone, without marks': { fail: [{ path: '/comments', answer: 'wrong-shape' }], dropFlag: 'all-private' },
})) {
  test(`leaks no private word from ${name}`, async () => {
    const special = [
      ...notable.firstCommentPrivate,
      ...notable.sideConversations,
      notable.messaging,
      notable.closed,
      notable.hostile,
      notable.nothingPublic,
      notable.unclearVisibility,
    ];
    await check.visit(special[0] ?? 0, knobs);
    for (const id of special) {
      await check.open(id);
      const result = await check.readPublic(id);
      const text = JSON.stringify(result);
      for (const { canary } of check.desk().canaries()) expect(text).not.toContain(canary);
      const truth =
        check
          .desk()
          .account.tickets.find((ticket) => ticket.id === id)
          ?.comments.filter((comment) => comment.public) ?? [];
      if (knobs.fail === undefined && knobs.dropFlag !== 'all' && truth.length > 0)
        expect(result.ok && result.value.messages.map((message) => message.id)).toEqual(
          truth.map((comment) => `comment-${comment.auditId}`),
        );
      if (knobs.dropFlag === 'all') expect(result).toMatchObject({ ok: false, error: { code: 'visibility-unknown' } });
    }
  });
}

test('gives five hundred comments in order, and the same newest one from JSON and page', async () => {
  await check.visit(notable.fiveHundredComments);
  const result = await check.read(notable.fiveHundredComments);
  const truth =
    check.desk().account.tickets.find((ticket) => ticket.id === notable.fiveHundredComments)?.comments ?? [];
  expect(result.ok && result.value.messages.map((message) => message.id)).toEqual(
    truth.map((comment) => `comment-${comment.auditId}`),
  );
  await check.open(notable.hostile);
  const newest = (): Promise<Result<string>> =>
    check.run(`deskside.ticket('${notable.hostile}').newestPublicMessage(deskside.signal)`);
  const fromJson = await newest();
  check.desk().knobs.fail.push({ path: '/comments', answer: { status: 500 } });
  expect(await newest()).toEqual(fromJson);
  expect(fromJson.ok).toBe(true);
});

test('agrees with the page in every way it can', async () => {
  const [id] = notable.sideConversations;
  await check.visit(id ?? 0);
  const result = await check.read(id ?? 0);
  if (!result.ok) throw new Error(result.error.code);
  const { source, parts, fieldsOnForm, values, messages, subject } = result.value;
  expect({ source, parts }).toEqual({
    source: 'json',
    parts: { subject: 'found', requester: 'found', conversation: 'found', fields: 'found' },
  });
  expect(fieldsOnForm).toEqual(expect.arrayContaining(['priority', 'type', 'group', category]));
  expect(messages.filter((message) => message.evidence.includes('but'))).toEqual([]);
  check.desk().knobs.fail.push({ path: '/api/v2/tickets', answer: { status: 403 } });
  const fromPage = await check.read(id ?? 0);
  if (!fromPage.ok) throw new Error(fromPage.error.code);
  const spoken = (ticket: TicketRead): unknown =>
    ticket.messages
      .filter((message) => message.visibility === 'public')
      .map(({ id: messageId, author, authorName }) => [messageId, author, authorName]);
  expect(fromPage.value).toMatchObject({ source: 'page', subject });
  expect(spoken(fromPage.value)).toEqual(spoken(result.value));
  const shownValues = await Promise.all(
    [check.field(category), check.field('priority'), check.field('group')].map(
      async (field) => await check.currentValue(id ?? 0, await field),
    ),
  );
  expect(shownValues).toEqual([values[category], values['priority'], values['group']]);
});

test('says signed out, and honours the request limit', async () => {
  await check.visit(notable.hostile);
  check.desk().knobs.fail.push({ path: '/comments', answer: { status: 429, retryAfterSeconds: 1 }, times: 1 });
  expect((await check.read(notable.hostile)).ok).toBe(true);
  check.desk().signOutEverybody();
  expect(await check.read(notable.hostile)).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
});

test('learns from solved tickets without a private word', async () => {
  await check.visit(notable.hostile);
  const steps = await check.run<{ example: Example | null; of: number }[]>(
    'deskside.catalogue().then((read) => deskside.solved(read.value, 8))',
  );
  expect(steps.length).toBe(steps[0]?.of);
  const text = JSON.stringify(steps);
  for (const { canary } of check.desk().canaries()) expect(text).not.toContain(canary);
});
