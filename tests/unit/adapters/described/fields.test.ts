// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { answersAbout, answersOf } from '../../../../adapters/described/answers';
import { fieldsIn, readFields, readOffered, valueOf } from '../../../../adapters/described/fields';
import { optionsIn, ranked, type RawOption } from '../../../../adapters/described/options';
import type { DeskField, FieldOption } from '../../../../core/fields';
import { askingOf, descriptionWith, fakeDesk, json, refOf, signal } from './kit';

const ticketGet = { path: '{base}/api/tickets/{id}', same: { '$.id': '{id}' } };

async function read(
  fields: readonly object[],
  get: Readonly<Record<string, object>>,
  routes: Record<string, object>,
): Promise<{ fields: readonly DeskField[]; values: Record<string, string | null>; offered: unknown; asked: string[] }> {
  const description = descriptionWith({
    ticket: { subject: '$ticket.subject', scope: '$ticket.board' },
    requests: { get: { ticket: ticketGet, ...get } },
    fields,
  });
  const { fetch, seen } = fakeDesk({ '/api/tickets/7': { id: 7, subject: 'x', board: 3 }, ...routes });
  const answers = answersAbout(askingOf(description, fetch), refOf('7'));
  await answers.load(['ticket'], signal());
  const catalogue = await readFields(answers, signal());
  const values = Object.fromEntries(fieldsIn(answers).map((known) => [known.id, valueOf(known)]));
  return {
    fields: catalogue,
    values,
    offered: await readOffered(answers, signal()),
    asked: seen.map(({ path }) => path),
  };
}

describe('the values in an answer', () => {
  const source = { answers: new Map<string, unknown>(), root: null, gaps: () => null };
  const bare = (options: readonly RawOption[]): unknown[] => options.map(({ id, path }) => [id, path]);

  it('are levels of a tree, of which the last can be chosen', () => {
    const body = [
      {
        id: 1,
        name: 'Hardware',
        below: [
          { id: 2, name: 'Printer', below: [{ id: 3, name: 'Jam' }] },
          { id: 4, name: 'Dock' },
        ],
      },
      { id: 5, name: 'Other', below: [] },
    ];
    const options = optionsIn(
      { json: 'x', each: '$[*]', id: '$.id', path: ['$.name'], children: '$.below[*]' },
      body,
      source,
    );
    expect(bare(options)).toEqual([
      ['3', ['Hardware', 'Printer', 'Jam']],
      ['4', ['Hardware', 'Dock']],
      ['5', ['Other']],
    ]);
  });

  it('are levels that stand in one text', () => {
    const options = optionsIn(
      { json: 'x', each: '$.choices', id: '$', path: ['$'], separator: '::' },
      { choices: ['A::B', 'C', '::'] },
      source,
    );
    expect(bare(options)).toEqual([
      ['A::B', ['A', 'B']],
      ['C', ['C']],
    ]);
  });

  it('are rows of combinations, without those that have no value there', () => {
    const body = [
      { type: { name: 'Printer' }, item: { id: 9, name: 'Jam' } },
      { type: { name: 'Printer' }, item: null },
      { type: { name: 'Screen' }, item: { id: 9, name: 'Black' } },
    ];
    const options = optionsIn(
      { json: 'x', each: '$[*]', id: '$.item.id', path: ['$.type.name', '$.item.name'] },
      body,
      source,
    );
    expect(bare(options)).toEqual([['9', ['Printer', 'Jam']]]);
  });

  it('are kept and ranked by what the desk says of each', () => {
    const body = {
      result: [
        { id: 1, name: 'Low', on: true, sort: 9 },
        { id: 2, name: 'Old', on: false, sort: 5 },
        { id: 3, name: 'High', on: true, sort: 1 },
      ],
    };
    const spec = {
      json: 'x',
      each: '$.result[*]',
      id: '$.id',
      path: ['$.name'],
      keep: { path: '$.on', is: true },
      rank: '$.sort',
    };
    expect(optionsIn(spec, body, source).map(({ id, rank }) => [id, rank])).toEqual([
      ['1', 9],
      ['3', 1],
    ]);
  });

  it('have the order of the list where the description says what it means', () => {
    const options = ['a', 'b', 'c'].map((id): FieldOption => ({ id, path: [id] }));
    expect(ranked(options, 'most-urgent-last').map(({ rank }) => rank)).toEqual([3, 2, 1]);
    expect(ranked(options, 'most-urgent-first').map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(ranked(options, undefined)).toEqual(options);
  });

  it('are bounded, however deep and wide the desk’s tree is', () => {
    let deep: object = { id: 1, name: 'x' };
    for (let depth = 0; depth < 3_000; depth += 1) deep = { id: depth, name: 'x', below: [deep] };
    const spec = { json: 'x', each: '$[*]', id: '$.id', path: ['$.name'], children: '$.below[*]' };
    expect(optionsIn(spec, [deep], source)).toEqual([]);
    const wide = Array.from({ length: 30_000 }, (_, id) => ({ id, name: 'x' }));
    expect(optionsIn({ ...spec, each: '$' }, wide, source).length).toBeLessThanOrEqual(20_000);
  });
});

describe('the fields of a description', () => {
  it('are those of a list of the desk, each with its own values', async () => {
    const { fields, values, offered, asked } = await read(
      [
        {
          id: 'cf-{field.id}',
          each: '$ticket.Custom[*]',
          as: 'field',
          kind: 'dropdown',
          title: '$field.name',
          value: '$field.values[0]',
          options: { json: 'options', each: '$[*]', id: '$.value', path: ['$.label'] },
        },
      ],
      { options: { path: '{base}/api/values?of={id}&field={field.id}', perField: true } },
      {
        '/api/tickets/7': {
          id: 7,
          Custom: [
            { id: 2, name: 'Category', values: ['b'] },
            { id: 'x&y', name: 'Site', values: [] },
          ],
        },
        '/api/values?of=7&field=2': [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
        '/api/values?of=7&field=x%26y': [],
      },
    );
    expect(fields).toEqual([
      {
        id: 'cf-2',
        title: 'Category',
        kind: 'dropdown',
        options: [
          { id: 'a', path: ['A'] },
          { id: 'b', path: ['B'] },
        ],
      },
    ]);
    expect(values).toEqual({ 'cf-2': 'b', 'cf-x&y': null });
    expect(offered).toEqual({ 'cf-2': ['a', 'b'] });
    expect(asked).toContain('/api/values?of=7&field=x%26y');
  });

  it('take their values from the row of the list itself', async () => {
    const { fields } = await read(
      [
        {
          id: 'cf-{field.id}',
          each: '$defs.data[*]',
          as: 'field',
          kind: 'dropdown',
          title: '$field.label',
          options: { json: 'defs', each: '$field.choices[*]', id: '$', path: ['$'], separator: '::' },
        },
      ],
      { defs: { path: '{base}/api/defs?cursor={next}', rows: '$.data', more: { next: '$.next' } } },
      {
        '/api/defs': { data: [{ id: 1, label: 'One', choices: ['A::B'] }], next: 'n' },
        '/api/defs?cursor=n': { data: [{ id: 2, label: 'Two', choices: ['C'] }], next: null },
      },
    );
    expect(fields.map(({ id, title, options }) => [id, title, options[0]?.path])).toEqual([
      ['cf-1', 'One', ['A', 'B']],
      ['cf-2', 'Two', ['C']],
    ]);
  });

  it('are kept where all of their conditions hold', async () => {
    const { fields } = await read(
      [
        {
          id: 'cf-{field.id}',
          each: '$defs.data[*]',
          as: 'field',
          keep: [
            { path: '$.kind', is: 'dropdown' },
            { path: '$.gone', empty: true },
          ],
          kind: 'dropdown',
          title: '$field.label',
          options: { json: 'defs', each: '$field.choices[*]', id: '$', path: ['$'] },
        },
      ],
      { defs: { path: '{base}/api/defs', rows: '$.data' } },
      {
        '/api/defs': {
          data: [
            { id: 1, label: 'One', kind: 'dropdown', gone: null, choices: ['A'] },
            { id: 2, label: 'Two', kind: 'dropdown', gone: '2026-01-01', choices: ['B'] },
            { id: 3, label: 'Three', kind: 'input', choices: ['C'] },
          ],
        },
      },
    );
    expect(fields.map(({ title }) => title)).toEqual(['One']);
  });

  it('are fixed, with values that are fixed, and a name of their own', async () => {
    const { fields, values } = await read(
      [
        {
          id: 'priority',
          kind: 'priority',
          value: '$ticket.priority',
          options: [
            { id: 'low', path: ['Low'], rank: 2 },
            { id: 'high', path: ['High'], rank: 1 },
          ],
        },
        {
          id: 'board',
          kind: 'dropdown',
          title: { is: 'Board' },
          value: '$ticket.none',
          options: 'control',
          control: { kind: 'select', css: 'select' },
        },
        { id: 'tags', kind: 'tags', value: '$ticket.tags[*]', options: [{ id: 'b', path: ['b'] }] },
      ],
      {},
      { '/api/tickets/7': { id: 7, priority: 'high', tags: ['a', 'b'] } },
    );
    expect(fields.map(({ id, title }) => [id, title])).toEqual([
      ['priority', 'Priority'],
      ['tags', 'Tags'],
    ]);
    expect(values).toEqual({ priority: 'high', board: null, tags: 'b' });
  });

  it('ask for the values below each value of the field that they depend on', async () => {
    const lookup = (json_: string): object => ({ json: json_, each: '$.result[*]', id: '$.id', path: ['$.name'] });
    const { fields } = await read(
      [
        { id: 'issue', kind: 'dropdown', title: { is: 'Issue' }, value: '$ticket.issue', options: lookup('issues') },
        {
          id: 'sub',
          kind: 'dropdown',
          title: { is: 'Sub-issue' },
          value: '$ticket.sub',
          dependsOn: ['issue'],
          options: lookup('subs'),
        },
      ],
      { issues: { path: '{base}/api/issues' }, subs: { path: '{base}/api/issues/{issue}/subs', optional: true } },
      {
        '/api/issues': {
          result: [
            { id: 1, name: 'Printer' },
            { id: 2, name: 'Dock' },
          ],
        },
        '/api/issues/1/subs': { result: [{ id: 11, name: 'Jam' }] },
        '/api/issues/2/subs': json({}, 403),
      },
    );
    expect(fields[1]?.options).toEqual([{ id: '11', path: ['Printer', 'Jam'] }]);
  });

  it('ask for what belongs to the ticket’s scope', async () => {
    const { offered, asked } = await read(
      [
        {
          id: 'kind',
          kind: 'dropdown',
          title: { is: 'Kind' },
          value: '$ticket.kind',
          options: { json: 'kinds', each: '$', id: '$.id', path: ['$.name'] },
        },
      ],
      { kinds: { path: '{base}/api/boards/{scope}/kinds' } },
      { '/api/boards/3/kinds': [{ id: 5, name: 'Incident' }] },
    );
    expect(offered).toEqual({ kind: ['5'] });
    expect(asked.filter((path) => path.includes('boards'))).toEqual(['/api/boards/3/kinds']);
  });

  it('that only tickets tell of are none without one', async () => {
    const description = descriptionWith({
      requests: { get: { ticket: ticketGet } },
      fields: [
        {
          id: 'cf-{field.id}',
          each: '$ticket.Custom[*]',
          as: 'field',
          kind: 'dropdown',
          title: '$field.name',
          options: { json: 'ticket', each: '$field.values', id: '$', path: ['$'] },
        },
      ],
    });
    const { fetch, seen } = fakeDesk({});
    expect(await readFields(answersOf(askingOf(description, fetch), null), signal())).toEqual([]);
    expect(seen).toEqual([]);
  });
});

describe('a field whose values only its control has', () => {
  it('has those that the page shows, ranked as the description says', async () => {
    const description = descriptionWith({
      ticket: { subject: '$ticket.subject' },
      requests: { get: { ticket: ticketGet } },
      fields: [
        {
          id: 'priority',
          kind: 'priority',
          value: '$ticket.p',
          ranked: 'most-urgent-last',
          options: 'control',
          control: { kind: 'select', css: 'select' },
        },
      ],
    });
    const { fetch } = fakeDesk({ '/api/tickets/7': { id: 7 } });
    const answers = answersAbout(askingOf(description, fetch), refOf('7'));
    const fromControl = (): FieldOption[] => ['0', '50'].map((id) => ({ id, path: [id] }));
    const [priority] = await readFields(answers, signal(), { fromControl });
    expect(priority?.options.map(({ id, rank }) => [id, rank])).toEqual([
      ['0', 2],
      ['50', 1],
    ]);
  });
});
