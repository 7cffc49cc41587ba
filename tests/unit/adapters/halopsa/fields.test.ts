// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { halopsa } from '../../../../adapters/halopsa';
import { fieldOfTypeName, priorityOf, priorityOption } from '../../../../adapters/halopsa/names';
import { pathOf } from '../../../../adapters/halopsa/options';
import { categoryCandidates, type Catalogue } from '../../../../core/fields';
import type { Result } from '../../../../core/result';
import { categories, envOf, fakeFetch, json, origin, priorities, showPage, signal, standardRoutes } from './fake-desk';

beforeEach(() => showPage());

const read = (routes: Parameters<typeof fakeFetch>[0] = {}): Promise<Result<Catalogue>> =>
  halopsa.readCatalogue(origin, envOf(fakeFetch({ ...standardRoutes, ...routes }).fetch), signal());
async function catalogue(routes?: Parameters<typeof fakeFetch>[0]): Promise<Catalogue> {
  const result = await read(routes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('the catalogue', () => {
  it('has every field with every option, in the tenant’s words', async () => {
    const { fields, macros } = await catalogue();
    expect(fields.map(({ id, kind, title, options }) => [id, kind, title, options.length])).toEqual([
      ['category_1', 'dropdown', 'What it is about', 3],
      ['category_2', 'dropdown', 'Device', 1],
      ['priority', 'priority', 'Priority', 8],
      ['impact', 'dropdown', 'Impact', 3],
      ['urgency', 'dropdown', 'Urgency', 3],
      ['status', 'status', 'State of play', 4],
      ['group', 'group', 'Team', 2],
      ['type', 'type', 'Kind', 2],
    ]);
    expect(fields[0]?.options.map(({ id, path }) => [id, path.join(' / ')])).toEqual([
      ['101', 'Hardware / Printer / Paper jam'],
      ['102', 'Hardware / Screen'],
      ['103', 'Access / Account'],
    ]);
    expect(macros).toEqual([]);
  });

  it('knows which field is the category, surely', async () => {
    const candidates = categoryCandidates(await catalogue());
    expect([candidates.fields[0]?.id, candidates.sure]).toEqual(['category_1', true]);
  });

  it('tells the priorities of each SLA apart and leaves hidden ones out', async () => {
    const ids = (await catalogue()).fields.find(({ id }) => id === 'priority')?.options.map(({ id }) => id);
    expect(ids).toEqual(['1-1', '1-2', '1-3', '1-4', '2-1', '2-2', '2-3', '2-4']);
  });

  it('ranks the priorities of an SLA as the desk numbers them, from the most urgent one down', async () => {
    const priority = (await catalogue()).fields.find(({ id }) => id === 'priority');
    expect(priority?.options.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  });

  it('takes lists bare or wrapped, and rows of other slots for nothing', async () => {
    const wrapped = await catalogue({
      '/api/Category?type_id=1': {
        record_count: 3,
        categories: [...categories, { id: 9, value: 'Of slot 3', type_id: 3 }],
      },
      '/api/Priority': { priorities },
    });
    const bare = await catalogue({ '/api/Category?type_id=1': categories });
    expect(wrapped.fields).toEqual(bare.fields);
  });

  it('goes on without what may not be read, but not without categories and priorities', async () => {
    const refused = Object.fromEntries(
      [
        '/api/Lookup?lookupid=12',
        '/api/Lookup?lookupid=27',
        '/api/Status',
        '/api/Team',
        '/api/TicketType',
        '/api/TicketType/1',
        '/api/Category?type_id=2',
      ].map((path) => [path, json({}, 403)]),
    );
    expect((await catalogue(refused)).fields.map(({ id, title }) => [id, title])).toEqual([
      ['category_1', 'Category'],
      ['priority', 'Priority'],
    ]);
    for (const path of ['/api/Category?type_id=1', '/api/Priority'])
      expect(await read({ [path]: json({ data: 1 }) })).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
    expect(await read({ '/api/Team': json({}, 401) })).toMatchObject({ ok: false, error: { code: 'desk-signed-out' } });
    expect(await read({ '/api/Team': json({}, 500) })).toMatchObject({
      ok: false,
      error: { code: 'desk-unreachable' },
    });
  });
});

describe('names', () => {
  it('are shifted by one in ticket types', () => {
    expect(
      ['category2', 'category5', 'category_2', 'category1', 'category6', 'symptom', 'seriousness', ''].map(
        fieldOfTypeName,
      ),
    ).toEqual(['category_1', 'category_4', 'category_2', undefined, undefined, undefined, 'priority', undefined]);
  });
  it('of a path are those with more levels', () => {
    expect(pathOf({ value: 'Paper jam', category_name: 'Hardware>Printer>Paper jam' })).toEqual([
      'Hardware',
      'Printer',
      'Paper jam',
    ]);
    expect(pathOf({ value: ' Other ', category_name: 'Something' })).toEqual(['Other']);
    expect(pathOf({ value: null, category_name: 'Only > this' })).toEqual(['Only', 'this']);
  });
  it('of a priority hold its SLA', () => {
    expect(priorityOf(priorityOption(2, 4))).toEqual({ slaId: 2, priorityId: 4 });
    expect(priorityOf('4')).toBe(null);
  });
});
