// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { describedDesk } from '../../../../adapters/described';
import { seldom } from '../../../../adapters/described/seldom';
import { writing } from '../../../../adapters/described/writing';
import type { DeskEnv, DeskTicket } from '../../../../adapters/adapter';
import { fault } from '../../../../core/errors';
import type { Description } from '../../../../core/described/description';
import { canary, fakeDesk, json, origin, refOf, requestTracker, signal } from './kit';

const page = `
  <div id="header"><h1>#7: Printer</h1></div>
  <div id="body">
    <div class="titlebox ticket-info-basics"><form class="inline-edit"><input type="hidden" name="id" value="7">
      <div class="form-row Priority"><div class="label">Priority:</div>
        <select name="Priority"><option value="0" selected>Low</option><option value="100">High</option></select></div>
      <input type="submit" id="save"></form></div>
    <div class="history ticket"><div class="transaction message" data-transaction-id="31"></div></div>
  </div>`;

const answers = {
  '/REST/2.0/ticket/7': {
    id: 7,
    Subject: 'Printer',
    Status: 'open',
    LastUpdated: '2026-11-30T00:06:18Z',
    Priority: '0',
    Requestor: [],
    CustomFields: [],
    Queue: { id: '3', Name: 'Service desk' },
    _hyperlinks: [{ ref: 'correspond' }],
  },
  '/REST/2.0/ticket/7/history': {
    items: [
      { id: '31', Type: 'Create', Created: '2026-11-30T00:00:00Z', Creator: { id: 'ana' } },
      { id: '32', Type: 'Comment', Created: '2026-11-30T00:01:00Z', Creator: { id: 'dana' } },
    ],
  },
  '/REST/2.0/transaction/31/attachments': { items: [{ Content: 'It prints nothing.', ContentType: 'text/plain' }] },
  '/REST/2.0/transaction/32/attachments': { items: [{ Content: canary, ContentType: 'text/plain' }] },
  '/REST/2.0/queues/all': { items: [] },
  '/REST/2.0/user/ana': json({ message: 'no' }, 403),
};

const brought = () => Promise.resolve(seldom);

function opened(description: Description = requestTracker()): { ticket: DeskTicket; env: DeskEnv; seen: string[] } {
  document.body.id = 'comp-Ticket-Display';
  document.body.innerHTML = page;
  const { fetch, seen } = fakeDesk(answers);
  const env: DeskEnv = {
    document,
    location: () => new URL(`${origin}/Ticket/Display.html?id=7`),
    fetch,
    help: () => Promise.resolve(),
    writing: <W>() => Promise.resolve(writing as W),
  };
  return {
    ticket: describedDesk(description, '', brought).open(refOf('7'), env),
    env,
    get seen() {
      return seen.map(({ path }) => path);
    },
  };
}

afterEach(() => {
  document.body.removeAttribute('id');
});

describe('a ticket of a described desk in its page', () => {
  it('is read with its own data, and a comment’s words are never asked for', async () => {
    const desk = opened();
    const read = await desk.ticket.read(signal());
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.messages.map(({ id, visibility, text }) => [id, visibility, text])).toEqual([
      ['31', 'public', 'It prints nothing.'],
      ['32', 'private', ''],
    ]);
    expect(read.value.fieldsOnForm).toEqual(['priority']);
    expect(desk.seen.filter((path) => path.includes('/transaction/32/'))).toEqual([]);
  });

  it('is not read where the page shows another one by then', async () => {
    const { ticket } = opened();
    const reading = ticket.read(signal());
    document.body.innerHTML = page.replace('#7', '#8');
    expect(await reading).toMatchObject({ ok: false, error: { code: 'not-the-same-ticket' } });
  });

  it('gives the values that only its control in the page tells', async () => {
    const { env } = opened();
    const read = await describedDesk(requestTracker(), '', brought).readCatalogue(origin, env, signal());
    const priority = read.ok ? read.value.fields.find(({ id }) => id === 'priority') : undefined;
    expect(priority).toEqual({
      id: 'priority',
      title: 'Priority',
      kind: 'priority',
      options: [
        { id: '0', path: ['Low'], rank: 2 },
        { id: '100', path: ['High'], rank: 1 },
      ],
    });
  });

  it('knows what saves, and where its message and the card belong', () => {
    const { ticket } = opened();
    const [save, heading] = ['#save', 'h1'].map((css) => document.querySelector(css));
    expect([save, heading].map((element) => element && ticket.saves(element))).toEqual([true, false]);
    expect(ticket.conversation('31').message?.dataset['transactionId']).toBe('31');
    expect(ticket.conversation('32').message).toBeNull();
    expect(ticket.anchors().card?.className).toContain('ticket-info-basics');
  });

  it('leaves this page for the one with the reply box only while nothing on it is unsaved', async () => {
    const { ticket } = opened();
    const select = document.querySelector('select');
    if (select !== null) select.value = '100';
    expect(await ticket.openReply?.(signal())).toMatchObject({ ok: false, error: { code: 'composer-missing' } });
  });

  it('reports every selector and request by its name, what is not known, and nothing of the ticket', async () => {
    const about = { tested: 'facts-end', missing: [{ what: 'solved', fact: 'where its list is' }] } as const;
    const { ticket } = opened({ ...requestTracker(), about: { ...about, missing: [...about.missing] } });
    await ticket.read(signal());
    const parts = new Map((await ticket.health()).map((part) => [part.name, part]));
    expect(parts.get('ticket')).toMatchObject({ state: 'found', way: 'display', essential: true });
    expect(parts.get('requests.ticket')).toMatchObject({ state: 'found', essential: true });
    expect(parts.get('requests.person')).toMatchObject({ state: 'missing', optional: true });
    expect(parts.get('fields.priority')).toMatchObject({ state: 'found', way: 'select' });
    expect(parts.get('solved')).toMatchObject({
      state: 'missing',
      optional: true,
      failed: ['not known: where its list is'],
    });
    document.body.innerHTML = page.replace('#7', '#8');
    const lost = (await ticket.health()).find(({ name }) => name === 'ticket');
    expect(lost).toMatchObject({ state: 'missing', essential: true });
    expect(JSON.stringify(await ticket.health())).not.toMatch(/Printer|prints nothing|CANARY/);
  });

  it('is read all the same where what is seldom needed cannot come, and then nothing is known of who works on it', async () => {
    const { env } = opened();
    const lost = () => Promise.reject(fault('context-lost'));
    const desk = describedDesk(requestTracker(), '', lost);
    const ticket = desk.open(refOf('7'), env);
    expect((await ticket.read(signal())).ok).toBe(true);
    expect(await ticket.health()).toEqual([]);
    expect(Object.values(await ticket.admissionFacts(signal()))).toEqual([null, null, null, null]);
    expect(await desk.readCatalogue(origin, env, signal())).toMatchObject({ error: { code: 'context-lost' } });
  });
});
