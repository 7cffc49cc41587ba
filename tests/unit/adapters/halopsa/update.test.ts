// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import type { FieldChoice } from '../../../../adapters/adapter';
import type { DeskField } from '../../../../core/fields';
import type { TicketRef } from '../../../../core/ticket';
import {
  envOf,
  fakeFetch,
  InTurn,
  json,
  origin,
  panelHtml,
  showPage,
  signal,
  standardRoutes,
  ticketBody,
  token,
  typeBody,
} from './fake-desk';

const ref: TicketRef = { desk: 'halopsa', origin, ticketId: '2101' };
const field = (id: string, kind: DeskField['kind'] = 'dropdown'): DeskField => ({
  id,
  title: id,
  kind,
  options: [{ id: '2', path: ['On-site'] }],
});
const category: FieldChoice = { field: field('category_1'), optionId: '102' };

beforeEach(() => showPage());

async function update(
  choices: readonly FieldChoice[],
  {
    saved = {},
    after = saved,
    answer,
    stamp,
    routes = {},
  }: { saved?: object; after?: object; answer?: object; stamp?: string; routes?: object } = {},
) {
  const tickets = new InTurn([ticketBody, ticketBody, { ...ticketBody, ...after }]);
  const desk = fakeFetch({
    ...standardRoutes,
    '/api/Tickets/2101': tickets,
    'POST /api/Tickets': answer ?? { ...ticketBody, ...saved },
    ...routes,
  });
  const ticket = halopsa.open(ref, envOf(desk.fetch));
  const read = await ticket.read(signal());
  const result = await ticket.updateDirectly(choices, stamp ?? (read.ok ? read.value.updatedStamp : ''), signal());
  return { result, posted: desk.seen.filter(({ method }) => method === 'POST').map(({ body }) => body) };
}

describe('the direct update', () => {
  it.each<[string, FieldChoice, object]>([
    ['a category by number', category, { categoryid_1: 102 }],
    ['no category', { ...category, optionId: null }, { categoryid_1: 0 }],
    ['a priority', { field: field('priority', 'priority'), optionId: '2-1' }, { priority_id: 1 }],
    ['impact', { field: field('impact'), optionId: '3' }, { impact: 3 }],
    ['a status', { field: field('status', 'status'), optionId: '8' }, { status_id: 8 }],
    ['a team', { field: field('group', 'group'), optionId: '2' }, { team_id: 2, team: 'On-site' }],
  ])('writes %s and nothing else, as an array', async (_, choice, changes) => {
    const { result, posted } = await update([choice], { saved: changes });
    expect(posted).toEqual([[{ id: 2101, ...changes }]]);
    expect(result).toEqual({ ok: true });
  });

  it('sends only what would change, and nothing at all where nothing would', async () => {
    const same: FieldChoice = { field: field('impact'), optionId: '2' };
    expect((await update([same, category], { saved: { categoryid_1: 102 } })).posted).toEqual([
      [{ id: 2101, categoryid_1: 102 }],
    ]);
    expect(await update([same])).toEqual({ result: { ok: true }, posted: [] });
  });

  it('takes the answer as an object or as an array, with or without a warning', async () => {
    const saved = { categoryid_1: 102 };
    for (const answer of [
      { ...ticketBody, ...saved },
      [{ ...ticketBody, ...saved }],
      { ...ticketBody, ...saved, _warning: 'Something was moved.' },
    ])
      expect((await update([category], { answer, after: saved })).result).toEqual({ ok: true });
  });

  it.each<[string, object, string]>([
    ['the stamp is another', { stamp: 'older' }, 'conflict'],
    ['there was no stamp', { stamp: '' }, 'conflict'],
    [
      'somebody changed a value without moving the time',
      { routes: { '/api/Tickets/2101': new InTurn([ticketBody, { ...ticketBody, impact: 3 }]) } },
      'conflict',
    ],
    [
      'it was closed meanwhile',
      { routes: { '/api/Tickets/2101': new InTurn([ticketBody, { ...ticketBody, locked: true }]) } },
      'read-only',
    ],
  ])('writes nothing when %s', async (_, more, code) => {
    const { result, posted } = await update([category], more);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(posted).toEqual([]);
  });

  it('writes no type, no priority of another SLA or that follows others, and no odd number', async () => {
    const choices: readonly (readonly [FieldChoice, object, string])[] = [
      [{ field: field('type', 'type'), optionId: '4' }, {}, 'desk-refused'],
      [{ field: field('priority', 'priority'), optionId: '1-1' }, {}, 'field-not-set'],
      [{ field: field('priority', 'priority'), optionId: null }, {}, 'field-not-set'],
      [{ field: field('impact'), optionId: 'x' }, {}, 'field-not-set'],
      [
        { field: field('priority', 'priority'), optionId: '2-1' },
        { '/api/TicketType/1': { ...typeBody, fields: [{ techdetail: 4, fieldinfo: { name: 'seriousness' } }] } },
        'desk-refused',
      ],
    ];
    for (const [choice, routes, code] of choices) {
      const { result, posted } = await update([choice], { routes });
      expect(result).toMatchObject({ ok: false, error: { code } });
      expect(posted).toEqual([]);
    }
  });

  it('says when what was saved is something else, in the answer or a moment later', async () => {
    expect((await update([category], { saved: { categoryid_1: 101 } })).result).toMatchObject({
      ok: false,
      error: { code: 'field-not-set' },
    });
    expect(
      (await update([category], { saved: { categoryid_1: 102 }, after: { categoryid_1: 103 } })).result,
    ).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
    expect((await update([category], { answer: [{ ...ticketBody, id: 7, categoryid_1: 102 }] })).result).toMatchObject({
      ok: false,
      error: { code: 'desk-refused' },
    });
  });

  it.each([
    [400, 'desk-refused'],
    [401, 'desk-signed-out'],
    [403, 'desk-refused'],
    [409, 'conflict'],
    [429, 'desk-rate-limited'],
    [500, 'desk-unreachable'],
  ])('maps %i, is not repeated, and tells nothing of the token', async (status, code) => {
    const { result, posted } = await update([category], { answer: json({ message: token }, status) });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(posted.length).toBe(1);
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it('stays away from another ticket', async () => {
    const desk = fakeFetch(standardRoutes);
    const ticket = halopsa.open(ref, envOf(desk.fetch));
    showPage([panelHtml({ id: '7' })]);
    expect(await ticket.updateDirectly([category], 'x', signal())).toMatchObject({
      ok: false,
      error: { code: 'not-the-same-ticket' },
    });
    expect(desk.seen).toEqual([]);
  });

  it('does not take what the page still shows for the value afterwards', async () => {
    const saved = { categoryid_1: 102 };
    const desk = fakeFetch({
      ...standardRoutes,
      '/api/Tickets/2101': new InTurn([ticketBody, ticketBody, { ...ticketBody, ...saved }]),
      'POST /api/Tickets': { ...ticketBody, ...saved },
    });
    const ticket = halopsa.open(ref, envOf(desk.fetch));
    const read = await ticket.read(signal());
    const shown: DeskField = {
      id: 'category_1',
      title: '',
      kind: 'dropdown',
      options: [
        { id: '101', path: ['Hardware', 'Printer', 'Paper jam'] },
        { id: '102', path: ['Hardware', 'Screen'] },
      ],
    };
    expect(ticket.currentValue(shown)).toBe('101');
    await ticket.updateDirectly([{ field: shown, optionId: '102' }], read.ok ? read.value.updatedStamp : '', signal());
    expect(ticket.currentValue(shown)).toBe(undefined);
    document.querySelectorAll('.readedit')[1]?.replaceChildren('Hardware>Screen');
    expect(ticket.currentValue(shown)).toBe('102');
  });
});
