// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { describedSource } from '../../../../adapters/described/desk-source';
import type { OpenSource } from '../../../../adapters/source';
import type { Description } from '../../../../core/described/description';
import { parseDescription } from '../../../../core/described/parse';
import type { DeskField } from '../../../../core/fields';
import type { QueueTicket } from '../../../../core/queue';
import { sourceAnswerSchemas } from '../../../../core/schema/queue';
import { openBms, TOKEN, type BmsAccount } from '../../../desks/described/kaseya-bms/account';
import { shippedDescriptions } from '../../../tools/shipped-descriptions';
import { codeOf, valueOf } from '../conformance-sources';
import { envOf, fakeDesk, json, origin, refOf, requestTracker, signal, type Seen } from './kit';

const choose = (field: DeskField | undefined, optionId: string | null) => {
  if (field === undefined) throw new Error('no such field');
  return [{ field, optionId }];
};

async function workflow(open: OpenSource, id: string): Promise<{ status?: DeskField; assignee?: DeskField }> {
  const told = await open.workflow(refOf(id), null, signal());
  expect(sourceAnswerSchemas.workflow.safeParse(told).success).toBe(true);
  return Object.fromEntries(valueOf(told).map((field) => [field.kind, field]));
}

describe('what a ticket of Request Tracker may become', () => {
  const lifecycle = (...to: readonly string[]) => to.map((each) => ({ ref: 'lifecycle', to: each, label: 'x' }));
  let ticket: Record<string, unknown>;
  let owners: readonly object[];
  /** What the desk makes of what is written. */
  let rule: (body: Record<string, unknown>) => Record<string, unknown>;

  beforeEach(() => {
    ticket = {
      id: 7,
      Subject: 'x',
      Status: 'open',
      Priority: '0',
      LastUpdated: '2026-11-18T07:40:00Z',
      Owner: { id: 'Nobody', type: 'user' },
      Queue: { id: '3', Name: 'Service desk' },
      CustomFields: [],
      _hyperlinks: [{ ref: 'self' }, { ref: 'comment' }, ...lifecycle('stalled', 'resolved', 'rejected')],
    };
    owners = ['dana', 'Nobody', 'tomas'].map((value) => ({ value, label: `${value} (…)` }));
    rule = (body) => body;
  });

  function opened(): { open: OpenSource; seen: readonly Seen[] } {
    const { fetch, seen } = fakeDesk({
      '/REST/2.0/ticket/7': () => json(ticket, 200, { etag: '"81"' }),
      '/Helpers/Autocomplete/Owners': () => json(owners),
      '/REST/2.0/queues/all': { items: [] },
      'PUT /REST/2.0/ticket/7': ({ body }) => {
        const { Owner, ...rest } = rule(JSON.parse(body) as Record<string, unknown>);
        Object.assign(ticket, rest, Owner === undefined ? {} : { Owner: { id: Owner } });
        Object.assign(ticket, { LastUpdated: '2026-11-18T08:00:00Z' });
        return json(['Saved']);
      },
    });
    return { open: describedSource(requestTracker(), '').open(origin, envOf(fetch)), seen };
  }

  it('is what the desk itself offers for this ticket, and those who may own it, without its word for nobody', async () => {
    const { open } = opened();
    expect(await workflow(open, '7')).toEqual({
      status: {
        id: 'status',
        title: 'Status',
        kind: 'status',
        options: [
          { id: 'stalled', path: ['stalled'], means: 'pending' },
          { id: 'resolved', path: ['resolved'], means: 'solved' },
          { id: 'rejected', path: ['rejected'], means: 'closed' },
        ],
      },
      assignee: {
        id: 'assignee',
        title: 'Owner',
        kind: 'assignee',
        options: [
          { id: 'dana', path: ['dana (…)'] },
          { id: 'tomas', path: ['tomas (…)'] },
        ],
      },
    });
    // Neither is a field that could be suggested.
    expect(valueOf(await open.catalogue(null, signal())).fields).toEqual([]);
  });

  it('leaves out what the desk does not tell, and names a thousand owners at most', async () => {
    ticket['_hyperlinks'] = [{ ref: 'self' }];
    owners = Array.from({ length: 3000 }, (_, at) => ({ value: `agent-${at}`, label: `Agent ${at}` }));
    const { status, assignee } = await workflow(opened().open, '7');
    expect([status, assignee?.options.length]).toEqual([undefined, 1000]);
  });

  it('is saved with what was read, read back, and answered with the stamp of then', async () => {
    const { open, seen } = opened();
    const { status, assignee } = await workflow(open, '7');
    const choices = [...choose(status, 'resolved'), ...choose(assignee, 'tomas')];
    expect(await open.write(refOf('7'), choices, '2026-11-18T07:40:00Z', signal())).toEqual({
      ok: true,
      value: { stamp: '2026-11-18T08:00:00Z' },
    });
    const put = seen.find(({ method }) => method === 'PUT');
    expect(JSON.parse(put?.body ?? '')).toEqual({ Status: 'resolved', Owner: 'tomas' });
    expect(put?.headers.get('if-match')).toBe('"81"');
    const nobody = await open.write(refOf('7'), choose(assignee, null), '2026-11-18T08:00:00Z', signal());
    // A resolved ticket takes nothing but the status that the desk offers.
    expect(codeOf(nobody)).toBe('read-only');
    ticket['_hyperlinks'] = lifecycle('open');
    const again = await workflow(open, '7');
    expect([again.status?.options.map(({ id }) => id), again.assignee]).toEqual([['open'], undefined]);
    expect(codeOf(await open.write(refOf('7'), choose(again.status, 'open'), '2026-11-18T08:00:00Z', signal()))).toBe(
      'ok',
    );
    expect(codeOf(await open.write(refOf('7'), choose(assignee, null), '2026-11-18T08:00:00Z', signal()))).toBe('ok');
    expect(ticket).toMatchObject({ Status: 'open', Owner: { id: 'Nobody' } });
  });

  it('answers the stamp that is there where nothing has to be saved', async () => {
    const { open, seen } = opened();
    const { assignee } = await workflow(open, '7');
    const written = await open.write(refOf('7'), choose(assignee, null), '2026-11-18T07:40:00Z', signal());
    expect(valueOf(written)).toEqual({ stamp: '2026-11-18T07:40:00Z' });
    expect(seen.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('is not called saved where the desk keeps the owner, though it saved the rest', async () => {
    const { open } = opened();
    const { status, assignee } = await workflow(open, '7');
    rule = ({ Owner: _owner, ...rest }) => rest;
    const choices = [...choose(status, 'stalled'), ...choose(assignee, 'dana')];
    const written = await open.write(refOf('7'), choices, '2026-11-18T07:40:00Z', signal());
    expect(written).toMatchObject({ ok: false, error: { code: 'field-not-set', detail: 'Owner' } });
  });

  it('has no links that a description could tell of, and none of another desk’s ticket', async () => {
    const { open } = opened();
    expect(valueOf(await open.linked(refOf('7'), signal()))).toEqual([]);
    const other = { ...refOf('7'), origin: 'https://other.example' };
    expect(codeOf(await open.linked(other, signal()))).toBe('not-the-same-ticket');
    expect(codeOf(await open.workflow(other, null, signal()))).toBe('not-the-same-ticket');
  });
});

describe('what a ticket of Kaseya BMS may become', () => {
  let account: BmsAccount;
  let open: OpenSource;
  const bms = (): Description => {
    const found = shippedDescriptions('.').find(({ id }) => id === 'kaseya-bms');
    if (found === undefined) throw new Error('it is not shipped');
    return found;
  };

  beforeEach(() => {
    account = openBms({ language: 'en' });
    const fetch: typeof globalThis.fetch = (input, init) => {
      const sent = [...new Headers(init?.headers)].map(([name, value]) => [name.toLowerCase(), value] as const);
      const headers = Object.fromEntries(sent);
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
      const asked = { method: init?.method ?? 'GET', url: new URL(String(input)), headers, body };
      const { status, body: told } = account.answer(asked) ?? { status: 404, body: {} };
      return Promise.resolve(json(told, status));
    };
    const env = { ...envOf(fetch), document: { cookie: `PSAAuthToken=${TOKEN}` } as Document };
    open = describedSource(bms(), '').open(origin, env);
  });

  const rowOf = async (id: string): Promise<QueueTicket | undefined> => {
    const list = await open.list('queues', 1000, signal());
    expect(sourceAnswerSchemas.list.safeParse(list).success).toBe(true);
    return valueOf(list).tickets.find(({ ref }) => ref.ticketId === id);
  };

  it('is one of the account’s statuses, of which it is not told what they mean, and one of its agents', async () => {
    const { status, assignee } = await workflow(open, '2101');
    expect(status?.options.map(({ path: [name], means }) => [name, means]).slice(0, 2)).toEqual([
      ['In Progress', undefined],
      ['Waiting Customer', undefined],
    ]);
    expect(assignee?.options.some(({ path: [name] }) => name === 'Tomás Rey')).toBe(true);
  });

  it('is a row with its values, saved by its stamp, which the next row tells again', async () => {
    const before = await rowOf('2101');
    for (const id of ['status', 'assignee', 'priority', 'queue'])
      expect([id, before?.values[id]]).toEqual([id, account.stored('2101', id)]);
    expect(before).toMatchObject({ teamName: 'Service desk', typeName: 'Incident' });
    const { status, assignee } = await workflow(open, '2101');
    const someone = assignee?.options.find(({ id }) => id !== before?.values['assignee'])?.id ?? '';
    const choices = [...choose(status, '82'), ...choose(assignee, someone)];
    const { stamp } = valueOf(await open.write(refOf('2101'), choices, before?.stamp ?? '', signal()));
    expect([account.stored('2101', 'status'), account.stored('2101', 'assignee')]).toEqual(['82', someone]);
    expect(await rowOf('2101')).toMatchObject({ stamp, values: { status: '82', assignee: someone } });
    // Nobody, with the stamp of the write before.
    expect(codeOf(await open.write(refOf('2101'), choose(assignee, null), stamp ?? '', signal()))).toBe('ok');
    expect(await rowOf('2101')).toMatchObject({ assigneeName: null, values: { assignee: null } });
  });

  it('is told by a reading too, so that what has become of a write can be seen', async () => {
    const { values } = valueOf(await open.read(refOf('2101'), signal()));
    for (const id of ['status', 'assignee', 'priority'])
      expect([id, values[id]]).toEqual([id, account.stored('2101', id)]);
  });

  it('is not called saved where a rule moves it, and is left alone where somebody was faster', async () => {
    const row = await rowOf('2101');
    const { status } = await workflow(open, '2101');
    account.duringSaves?.({ after: (id) => account.changeElsewhere(String(id)) });
    const field = valueOf(await open.catalogue(null, signal())).fields.find(({ id }) => id === 'priority');
    const moved = await open.write(refOf('2101'), choose(field, '44'), row?.stamp ?? '', signal());
    expect(codeOf(moved)).toBe('field-not-set');
    expect(codeOf(await open.write(refOf('2101'), choose(status, '82'), row?.stamp ?? '', signal()))).toBe('conflict');
  });
});

describe('a description of what a ticket may become', () => {
  const problems = (change: object): string[] => {
    const parsed = parseDescription({ ...requestTracker(), ...change });
    return parsed.ok ? [] : parsed.problems.map(({ where, says }) => `${where.join('.')} ${says.key}`);
  };
  const step = { value: '$ticket.Status', options: [{ id: 'open', path: ['Open'] }] };

  it.each([
    [{ direct: undefined, workflow: { status: step } }, 'workflow mistake.workflow-without-direct'],
    [
      { workflow: { status: { ...step, options: { json: 'nobody', each: '$', id: '$', path: ['$'] } } } },
      'workflow.status.options.json mistake.no-request',
    ],
    [{ workflow: { assignee: { ...step, options: 'control' } } }, 'workflow.assignee.options'],
    [{ workflow: { priority: step } }, 'workflow.priority mistake.no-known-word'],
  ])('names what is wrong in it: %o', (change, problem) => {
    expect(problems(change).some((each) => each.startsWith(problem))).toBe(true);
  });

  it('refuses values of fields that it does not have', () => {
    const { queue } = requestTracker();
    const row = { ...queue?.list.row, values: { status: '$.Status', colour: '$.Colour' } };
    expect(problems({ queue: { ...queue, list: { ...queue?.list, row } } })).toEqual([
      'queue.list.row.values.colour mistake.no-field',
    ]);
    expect(problems({})).toEqual([]);
  });
});
