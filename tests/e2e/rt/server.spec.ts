import type { Page } from '@playwright/test';
import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import type { NewTicket, RequestTracker } from '../../desks/request-tracker/index';
import { expect, onRequestTracker, test } from './kit/test';

const mira = { email: 'mira@acme.example', name: 'Mira Castellane' };
const page = (id: number): string => `/Ticket/Display.html?id=${id}`;

interface Answered {
  readonly status: number;
  readonly redirected: boolean;
  readonly etag: string | null;
  readonly body: unknown;
}

/** A request as a script of the page makes it: with the page's cookie, past the browser's own store. */
function ask(
  tab: Page,
  path: string,
  init: { method?: string; body?: object; ifMatch?: string } = {},
): Promise<Answered> {
  return tab.evaluate(
    async ([address, { method = 'GET', body, ifMatch }]) => {
      const response = await fetch(address, {
        method,
        cache: 'no-store',
        headers: {
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return {
        status: response.status,
        redirected: response.redirected,
        etag: response.headers.get('etag'),
        body: isJson ? ((await response.json()) as unknown) : await response.text(),
      };
    },
    [path, init] as const,
  );
}

async function threadOf(rt: RequestTracker, tab: Page, id: number): Promise<string[]> {
  await tab.goto(rt.origin + page(id));
  await expect(tab.locator('.history .transaction.message').first()).toBeVisible();
  return tab.locator('.history .transaction.message .message-stanza').allInnerTexts();
}

const printer: NewTicket = {
  queue: 'Service desk',
  subject: 'The printer on the second floor',
  requester: mira,
  first: { text: 'It prints nothing.' },
  fields: { Category: 'Printer: Paper jam' },
  turns: [
    { kind: 'reply', by: 'dana', text: 'Is there paper in it?' },
    { kind: 'comment', by: 'jonas', text: 'She never looks. CANARY-1-1-0123456789ab' },
    { kind: 'reply', by: mira, html: '<p>There is <b>plenty</b>.</p>', text: 'There is *plenty*.' },
  ],
};

onRequestTracker('Request Tracker, the real one', () => {
  test('an agent is signed in and sees a ticket with its thread, notes included', async ({ rt, windowOf }) => {
    const tab = await (await windowOf('dana')).newPage();
    const texts = await threadOf(rt, tab, rt.numberOf(notable.showcase));
    expect(texts.length).toBeGreaterThan(2);
    const [made] = await rt.arrive([printer], { quiet: true });
    const own = (await threadOf(rt, tab, made?.id ?? 0)).join('\n');
    expect(own).toContain('It prints nothing.');
    expect(own.match(canaryPattern)).toHaveLength(1);
    expect(rt.requests().some(({ path }) => path.startsWith('/Helpers/TicketHistory'))).toBe(true);
  });

  test('the history’s types tell what is public, whatever language the page is in', async ({ rt, windowOf }) => {
    const [made] = await rt.arrive([printer], { quiet: true });
    const id = made?.id ?? 0;
    await rt.preferences('dana', {}, 'de');
    const tab = await (await windowOf('dana')).newPage();
    await threadOf(rt, tab, id);
    await expect(tab.locator('.history .transaction.message .description').first()).not.toContainText('Ticket created');
    const { body } = await ask(tab, `/REST/2.0/ticket/${id}/history?fields=Type,Creator,Created&per_page=100`);
    const { items } = body as { items: { id: string; Type: string }[] };
    const typeOf = new Map(items.map((item) => [Number(item.id), item.Type]));
    expect(made?.transactions.map((one) => typeOf.get(one))).toEqual(['Create', 'Correspond', 'Comment', 'Correspond']);
    for (const one of made?.transactions ?? [])
      await expect(tab.locator(`.transaction.message[data-transaction-id="${one}"]`)).toHaveCount(1);
  });

  test('a change guarded by the ticket’s tag is refused after somebody else’s save', async ({ rt, windowOf }) => {
    const [made] = await rt.arrive([printer], { quiet: true });
    const id = made?.id ?? 0;
    const tab = await (await windowOf('dana')).newPage();
    await tab.goto(rt.origin + page(id));
    const { etag } = await ask(tab, `/REST/2.0/ticket/${id}`);
    expect(etag).not.toBeNull();
    await rt.change(id, 'jonas', { priority: 100 });
    const path = `/REST/2.0/ticket/${id}`;
    const body = { CustomFields: { Category: 'VPN: Slow' } };
    const late = await ask(tab, path, { method: 'PUT', body, ifMatch: etag ?? '' });
    expect(late.status).toBe(412);
    expect((await rt.stored(id)).fields).toMatchObject({ Category: 'Printer: Paper jam' });
    expect(await rt.done()).toEqual([]);

    const now = await ask(tab, path);
    const saved = await ask(tab, path, { method: 'PUT', body, ifMatch: now.etag ?? '' });
    expect(saved.status).toBe(200);
    expect((await rt.stored(id)).fields).toMatchObject({ Category: 'VPN: Slow' });
    expect(await rt.done()).toMatchObject([{ ticket: id, type: 'CustomField', by: 'dana' }]);
  });

  test('who may only write notes is offered no reply', async ({ rt, windowOf }) => {
    const id = rt.numberOf(notable.showcase);
    const offered = async (agent: 'dana' | 'noor'): Promise<string[]> => {
      const tab = await (await windowOf(agent)).newPage();
      await tab.goto(rt.origin + page(id));
      const { body } = await ask(tab, `/REST/2.0/ticket/${id}`);
      return (body as { _hyperlinks: { ref: string }[] })._hyperlinks.map(({ ref }) => ref);
    };
    expect(await offered('dana')).toEqual(expect.arrayContaining(['correspond', 'comment']));
    const notes = await offered('noor');
    expect(notes).toContain('comment');
    expect(notes).not.toContain('correspond');
  });

  test('a reply is written to the mailer’s file and nothing else is mailed', async ({ rt, windowOf }) => {
    const [made] = await rt.arrive([printer]);
    const id = made?.id ?? 0;
    const tab = await (await windowOf('dana')).newPage();
    await threadOf(rt, tab, id);
    expect(rt.mails()).toBe('');
    const answered = await ask(tab, `/REST/2.0/ticket/${id}/correspond`, {
      method: 'POST',
      body: { Content: 'It is mended.', ContentType: 'text/plain' },
    });
    expect(answered.status).toBe(201);
    expect(rt.mails()).toContain('It is mended.');
    expect(rt.mails()).toContain('mira@acme.example');
    expect((await rt.done()).filter(({ type }) => type === 'Correspond')).toMatchObject([{ ticket: id, by: 'dana' }]);
    await rt.reset();
    expect(rt.mails()).toBe('');
    expect(await rt.done()).toEqual([]);
    await expect(rt.stored(id)).rejects.toThrow(`there is no ticket ${id}`);
  });

  test('requests can be slowed, broken and signed out', async ({ rt, windowOf }) => {
    const id = rt.numberOf(notable.showcase);
    const path = `/REST/2.0/ticket/${id}`;
    const tab = await (await windowOf('dana')).newPage();
    await tab.goto(rt.origin + page(id));
    rt.rule({ path: /^\/REST\/2\.0\/ticket\//, answer: { status: 429, retryAfterSeconds: 7 }, times: 1 });
    expect((await ask(tab, path)).status).toBe(429);
    rt.rule({ path: /^\/REST\/2\.0\/ticket\//, answer: 'hang', times: 1 });
    const heldBack = tab.evaluate(
      (address) =>
        fetch(address, { signal: AbortSignal.timeout(500) }).then(
          () => 'answered',
          () => 'nothing',
        ),
      path,
    );
    expect(await heldBack).toBe('nothing');
    expect((await ask(tab, path)).status).toBe(200);
    rt.signOutEverybody();
    const signedOut = await ask(tab, path);
    expect(signedOut).toMatchObject({ redirected: true, status: 200 });
    expect(signedOut.body).toContain('<html');
  });

  test('an agent’s own settings and an administrator’s count, and a reset takes them back', async ({
    rt,
    windowOf,
  }) => {
    test.slow();
    const id = rt.numberOf(notable.showcase);
    const window = await windowOf('dana');
    const tab = await window.newPage();
    const reply = `${rt.origin}/Ticket/Update.html?Action=Respond;id=${id}`;
    await rt.preferences('dana', { MessageBoxRichText: 0, ShowHistory: 'immediately' });
    await tab.goto(reply);
    await expect(tab.locator('textarea#UpdateContent')).toBeVisible();
    await tab.goto(rt.origin + page(id));
    await expect(tab.locator('#delayed_ticket_history')).toHaveCount(0);
    await expect(tab.locator('form select[name="Priority"]').first()).toBeAttached();

    await rt.configure({ priorityAsString: false });
    await tab.goto(rt.origin + page(id));
    await expect(tab.locator('form select[name="Priority"]')).toHaveCount(0);
    await expect(tab.locator('form input[name="Priority"]').first()).toBeAttached();

    await rt.reset();
    await tab.goto(rt.origin + page(id));
    await expect(tab.locator('form select[name="Priority"]').first()).toBeAttached();
    await expect(tab.locator('#delayed_ticket_history')).toHaveCount(1);
    await tab.goto(reply);
    await expect(tab.locator('iframe.cke_wysiwyg_frame').first()).toBeVisible();
  });
});
