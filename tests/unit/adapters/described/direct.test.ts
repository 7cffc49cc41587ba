// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { FieldChoice } from '../../../../adapters/adapter';
import { writeDirectly } from '../../../../adapters/described/direct';
import type { Description } from '../../../../core/described/description';
import { askingOf, descriptionWith, envOf, fakeDesk, json, refOf, requestTracker, signal, type Seen } from './kit';

const choice = (id: string, optionId: string | null): FieldChoice => ({
  field: { id, title: `Title of ${id}`, kind: 'dropdown', options: [] },
  optionId,
});

/** A desk that keeps what is written, unless it does something else with it. */
function desk(
  ticket: Record<string, unknown>,
  path: string,
  write: (seen: Seen, ticket: Record<string, unknown>) => Response | object,
  method = 'PUT',
  more: Record<string, object> = {},
): ReturnType<typeof fakeDesk> {
  return fakeDesk({
    [path]: () => json(ticket, 200, { etag: '"81"' }),
    [`${method} ${path}`]: (seen) => write(seen, ticket),
    ...more,
  });
}

const written = (
  description: Description,
  fetch: typeof globalThis.fetch,
  choices: readonly FieldChoice[],
  stamp: string,
  page = '',
): Promise<string | null> =>
  writeDirectly(
    { asking: askingOf(description, fetch, '', page), ref: refOf('7'), env: envOf(fetch, page) },
    choices,
    stamp,
    signal(),
  );

describe('a change by Request Tracker’s JSON', () => {
  const path = '/REST/2.0/ticket/7';
  const stamp = '2026-11-18T07:40:00Z';
  const ticket = (): Record<string, unknown> => ({
    id: '7',
    Subject: 'x',
    Status: 'open',
    Priority: '0',
    LastUpdated: stamp,
    CustomFields: [
      { id: '2', name: 'Category', values: [] },
      { id: '3', name: 'Kind', values: ['Incident'] },
    ],
  });
  const keep = ({ body }: Seen, kept: Record<string, unknown>): object => {
    const { CustomFields: values = {}, ...rest } = JSON.parse(body) as { CustomFields?: Record<string, string | null> };
    const fields = kept['CustomFields'] as { id: string; values: string[] }[];
    for (const field of fields)
      if (Object.hasOwn(values, field.id)) field.values = values[field.id] == null ? [] : [values[field.id] ?? ''];
    Object.assign(kept, rest, { LastUpdated: '2026-11-18T08:00:00Z' });
    return ['Category added'];
  };

  it('sends what was chosen and nothing else, held to the version that was read', async () => {
    const { fetch, seen } = desk(ticket(), path, keep);
    await written(
      requestTracker(),
      fetch,
      [choice('cf-2', 'Printer'), choice('priority', '50'), choice('cf-3', 'Incident')],
      stamp,
    );
    const put = seen.find(({ method }) => method === 'PUT');
    expect(JSON.parse(put?.body ?? '')).toEqual({ Priority: '50', CustomFields: { '2': 'Printer' } });
    expect(put?.headers.get('if-match')).toBe('"81"');
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET']);
  });

  it('empties a field', async () => {
    const { fetch, seen } = desk(ticket(), path, keep);
    await written(requestTracker(), fetch, [choice('cf-3', null)], stamp);
    expect(seen.find(({ method }) => method === 'PUT')?.body).toBe('{"CustomFields":{"3":null}}');
  });

  it('sends nothing where everything has its value', async () => {
    const { fetch, seen } = desk(ticket(), path, keep);
    await written(requestTracker(), fetch, [choice('cf-3', 'Incident')], stamp);
    expect(seen.map(({ method }) => method)).toEqual(['GET']);
  });

  it.each([
    ['the ticket was changed', ticket(), '2026-11-18T07:39:00Z', 'conflict'],
    ['the person saw no stamp', ticket(), '', 'conflict'],
    ['it is closed', { ...ticket(), Status: 'resolved' }, stamp, 'read-only'],
    ['it is another ticket', { ...ticket(), id: '8' }, stamp, 'not-the-same-ticket'],
    ['the ticket has no such field', { ...ticket(), CustomFields: [] }, stamp, 'field-not-set'],
  ])('sends nothing where %s', async (_why, body, seenStamp, code) => {
    const { fetch, seen } = desk(body, path, keep);
    await expect(written(requestTracker(), fetch, [choice('cf-2', 'Printer')], seenStamp)).rejects.toMatchObject({
      error: { code },
    });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('sends nothing without a version to hold on to', async () => {
    const { fetch, seen } = fakeDesk({ [path]: json(ticket()) });
    await expect(written(requestTracker(), fetch, [choice('cf-2', 'Printer')], stamp)).rejects.toMatchObject({
      error: { code: 'desk-refused' },
    });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each([
    ['the desk says that it came too late', json(['Precondition Failed'], 412), 'conflict'],
    ['the desk says yes and has done nothing', json(['Invalid value for custom field']), 'field-not-set'],
    ['nobody is signed in any more', json({}, 401), 'desk-signed-out'],
  ])('is none where %s, and is not tried again', async (_why, reply, code) => {
    const { fetch, seen } = desk(ticket(), path, () => reply);
    await expect(written(requestTracker(), fetch, [choice('cf-2', 'Printer')], stamp)).rejects.toMatchObject({
      error: { code },
    });
    expect(seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

const path = '/api/tickets/7';
const made = (direct: object, requests: object = {}, fields: readonly object[] = []): Description =>
  descriptionWith({
    requests: { get: { ticket: { path: '{base}/api/tickets/{id}', same: { '$.id': '{id}' } } }, ...requests },
    ticket: { subject: '$ticket.subject', stamp: '$ticket.rev' },
    fields: [
      {
        id: 'queue',
        kind: 'dropdown',
        title: { is: 'Queue' },
        value: '$ticket.queue',
        options: [{ id: '4', path: ['x'] }],
      },
      { id: 'priority', kind: 'priority', value: '$ticket.priority', options: [{ id: 'high', path: ['High'] }] },
      ...fields,
    ],
    direct: {
      method: 'patch',
      path: '{base}/api/tickets/{id}',
      guard: { stamp: '$ticket.rev' },
      conflict: 'stamp',
      readBack: 'ticket',
      ...direct,
    },
  });

describe('a change in other forms', () => {
  const ticket = (): Record<string, unknown> => ({ id: 7, rev: 'r1', queue: 3, priority: 'low' });
  const saves = (_seen: Seen, kept: Record<string, unknown>): object => {
    Object.assign(kept, { queue: 4, rev: 'r2' });
    return { success: true };
  };

  it('is a list of operations, with a number where the desk has one', async () => {
    const operations = ['queue', 'priority'].map((id) => ({ op: 'replace', path: id, value: `{${id}}` }));
    const { fetch, seen } = desk(ticket(), path, saves, 'PATCH');
    await written(made({ operations }), fetch, [choice('queue', '4')], 'r1');
    const patch = seen.find(({ method }) => method === 'PATCH');
    expect(JSON.parse(patch?.body ?? '')).toEqual([{ op: 'replace', path: 'queue', value: 4 }]);
  });

  it('is a form, which may answer with a page', async () => {
    const { fetch, seen } = desk(
      ticket(),
      path,
      (at, kept) => (saves(at, kept), new Response('<p>', { headers: { 'content-type': 'text/html' } })),
      'POST',
    );
    const form = { 'ticket[queue]': '{queue}', 'ticket[priority]': '{priority}', id: '{id}' };
    await written(made({ method: 'post', form }), fetch, [choice('queue', '4')], 'r1');
    expect(seen.find(({ method }) => method === 'POST')?.body).toBe('ticket%5Bqueue%5D=4&id=7');
  });

  it('leaves out a group of which nothing was chosen', async () => {
    const body = { queue: { id: '{queue}' }, priority: { id: '{priority}', kind: 'name' }, quiet: true };
    const { fetch, seen } = desk(ticket(), path, saves, 'PATCH');
    await written(made({ json: body }), fetch, [choice('queue', '4')], 'r1');
    expect(JSON.parse(seen.find(({ method }) => method === 'PATCH')?.body ?? '')).toEqual({
      queue: { id: 4 },
      quiet: true,
    });
  });

  it('is none where a chosen field has no place in it', async () => {
    const { fetch, seen } = desk(ticket(), path, saves, 'PATCH');
    await expect(
      written(made({ json: { queue: '{queue}' } }), fetch, [choice('queue', '4'), choice('priority', 'high')], 'r1'),
    ).rejects.toMatchObject({
      error: { code: 'desk-refused' },
    });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  describe('where the address names the field', () => {
    const each = {
      id: 'f-{field.key}',
      each: '$ticket.fields[*]',
      as: 'field',
      kind: 'dropdown',
      title: '$field.key',
      value: '$field.value',
      options: [{ id: 'x', path: ['X'] }],
    };
    const description = made({ path: '{base}/api/tickets/{id}/{field.key}', json: { value: '{value}' } }, {}, [each]);
    const holding = () => ({
      id: 7,
      rev: 'r1',
      fields: ['a', 'b'].map((key) => ({ key, value: null as string | null })),
    });
    /** Each write makes another version of the ticket; `refuses` is a field that it does not take. */
    const oneByOne = (refuses?: string) => {
      const kept = holding();
      const take = (key: string) => (seen: Seen) => {
        if (key === refuses) return json({}, 422);
        const field = kept.fields.find((one) => one.key === key);
        if (field !== undefined) field.value = (JSON.parse(seen.body) as { value: string }).value;
        kept.rev = `${kept.rev}+${key}`;
        return {};
      };
      const answers = { 'PATCH /api/tickets/7/a': take('a'), 'PATCH /api/tickets/7/b': take('b') };
      return { kept, ...fakeDesk({ [path]: () => json(kept), ...answers }) };
    };
    const both = [choice('f-a', 'x'), choice('f-b', 'x')];

    it('is made of one field after the other, and answers the stamp of the last', async () => {
      const { fetch, seen, kept } = oneByOne();
      expect(await written(description, fetch, both, 'r1')).toBe('r1+a+b');
      expect(kept.fields.map(({ value }) => value)).toEqual(['x', 'x']);
      expect(seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET', 'PATCH', 'GET']);
    });

    it('is not what was wished where only the first one was taken, and a refusal where that was not', async () => {
      const later = oneByOne('b');
      await expect(written(description, later.fetch, both, 'r1')).rejects.toMatchObject({
        error: { code: 'field-not-set', detail: 'Title of f-b' },
      });
      expect(later.kept.fields.map(({ value }) => value)).toEqual(['x', null]);
      await expect(written(description, oneByOne('a').fetch, both, 'r1')).rejects.toMatchObject({
        error: { code: 'read-only' },
      });
    });

    it('writes nothing of it where one of them has no place', async () => {
      const { fetch, seen } = oneByOne();
      await expect(written(description, fetch, [choice('f-a', 'x'), choice('f-c', 'x')], 'r1')).rejects.toMatchObject({
        error: { code: 'field-not-set' },
      });
      expect(seen.every(({ method }) => method === 'GET')).toBe(true);
    });
  });

  it('is none where one of several lists of fields has no place in it', async () => {
    const of = (name: string): object => ({
      id: `{${name}.key}`,
      each: '$ticket.fields[*]',
      as: name,
      keep: [{ path: '$.kind', is: name }],
      kind: 'dropdown',
      title: `$${name}.key`,
      value: `$${name}.value`,
      options: [{ id: 'x', path: ['X'] }],
    });
    const description = made({ json: { all: { '{plain.key}': { id: '{value}' } } } }, {}, [of('plain'), of('tree')]);
    const holding = {
      ...ticket(),
      fields: [
        { key: 'a', kind: 'plain', value: null },
        { key: 'b', kind: 'tree', value: null },
      ],
    };
    for (const choices of [[choice('a', 'x'), choice('b', 'x')], [choice('b', 'x')]]) {
      const { fetch, seen } = desk(holding, path, saves, 'PATCH');
      await expect(written(description, fetch, choices, 'r1')).rejects.toMatchObject({
        error: { code: 'desk-refused' },
      });
      expect(seen.every(({ method }) => method === 'GET')).toBe(true);
    }
  });

  it('is a conflict where its answer or its status says so', async () => {
    const says = desk(ticket(), path, () => ({ success: false }), 'PATCH');
    const conflict = { path: '$.success', is: false };
    await expect(
      written(made({ json: { queue: '{queue}' }, conflict }), says.fetch, [choice('queue', '4')], 'r1'),
    ).rejects.toMatchObject({ error: { code: 'conflict' } });
    const status = desk(ticket(), path, () => json({}, 422), 'PATCH');
    await expect(
      written(made({ json: { queue: '{queue}' }, conflict: [422] }), status.fetch, [choice('queue', '4')], 'r1'),
    ).rejects.toMatchObject({ error: { code: 'conflict' } });
  });

  it('carries the token of the page, and is none without it', async () => {
    const description = made(
      { json: { queue: '{queue}' } },
      { csrf: { header: 'X-Csrf', from: { value: 'input[name=token]' } } },
    );
    const { fetch, seen } = desk(ticket(), path, saves, 'PATCH');
    await expect(written(description, fetch, [choice('queue', '4')], 'r1')).rejects.toMatchObject({
      error: { code: 'desk-refused' },
    });
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
    await written(description, fetch, [choice('queue', '4')], 'r1', '<input name="token" value="t0k">');
    expect(seen.find(({ method }) => method === 'PATCH')?.headers.get('x-csrf')).toBe('t0k');
  });

  it('is none where the page shows another ticket by then', async () => {
    const { fetch, seen } = desk(ticket(), path, saves, 'PATCH');
    let looks = 0;
    const page = () => {
      looks += 1;
      if (looks > 1) throw new Error('another ticket');
      return { root: document, gaps: () => null };
    };
    const asking = askingOf(made({ json: { queue: '{queue}' } }), fetch);
    await expect(
      writeDirectly({ asking, ref: refOf('7'), env: envOf(fetch), page }, [choice('queue', '4')], 'r1', signal()),
    ).rejects.toThrow('another ticket');
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });
});
