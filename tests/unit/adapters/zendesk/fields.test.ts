import { describe, expect, it } from 'vitest';
import { zendesk } from '../../../../adapters/zendesk';
import { solvedZendesk } from '../../../../adapters/zendesk/solved';
import { isEmptyLabel } from '../../../../adapters/shared/labels';
import { couldShow, optionShown } from '../../../../adapters/zendesk/labels';
import { toMacro } from '../../../../adapters/zendesk/macros';
import type { DeskField } from '../../../../core/fields';
import { envOf, fakeFetch, json, origin, signal } from './fake-desk';
import { fc, runs } from '../../property';

const option = (name: string, value: string): object => ({
  id: 1,
  name,
  raw_name: `raw ${name}`,
  value,
  default: false,
});
const system = (...names: string[]): object[] => names.map((name) => ({ name, value: name.toLowerCase() }));
const field = (id: number, type: string, title: string, more: object = {}): object => ({
  id,
  type,
  title,
  active: true,
  position: id,
  ...more,
});

const ticketFields = [
  field(1, 'subject', 'Subject'),
  field(2, 'priority', 'Priority', { system_field_options: system('Low', 'Normal', 'High', 'Urgent') }),
  field(3, 'tickettype', 'Type', { system_field_options: system('Question', 'Incident') }),
  field(4, 'group', 'Group'),
  field(501, 'tagger', 'Category', {
    custom_field_options: [
      option('Hardware::Printer::Other', 'hw_pr_other'),
      option('Hardware::Other', 'hw_other'),
      option(' Other ', 'other'),
    ],
  }),
  field(502, 'tagger', 'Old', { active: false, custom_field_options: [option('X', 'x')] }),
  field(503, 'multiselect', 'Devices', { custom_field_options: [option('Phone', 'phone')] }),
  field(504, 'tagger', 'Nothing to choose', { custom_field_options: [] }),
  field(505, 'checkbox', 'Blocked'),
];

const routes = {
  '/api/v2/ticket_fields': { ticket_fields: ticketFields, next_page: null },
  '/api/v2/groups': {
    groups: [
      { id: 77, name: 'Support' },
      { id: 78, name: 'Gone', deleted: true },
    ],
  },
  '/api/v2/macros': {
    macros: [{ id: 5, title: 'Hello', active: true, actions: [{ field: 'comment_value', value: 'Hello there' }] }],
  },
};

const readCatalogue = (more: Parameters<typeof fakeFetch>[0] = {}): ReturnType<typeof zendesk.readCatalogue> =>
  zendesk.readCatalogue(origin, { ...envOf0(more) }, signal());
const envOf0 = (more: Parameters<typeof fakeFetch>[0]): ReturnType<typeof envOf> => ({
  ...emptyEnv,
  fetch: fakeFetch({ ...routes, ...more }).fetch,
});
const emptyEnv = { location: () => new URL(origin), help: () => Promise.resolve() } as unknown as ReturnType<
  typeof envOf
>;

describe('the catalogue', () => {
  it('holds every option of every active dropdown with its levels, and the system fields', async () => {
    const result = await readCatalogue();
    expect(result).toMatchObject({
      ok: true,
      value: {
        desk: 'zendesk',
        origin,
        fields: [
          {
            id: 'priority',
            kind: 'priority',
            options: [{ id: 'low', path: ['Low'] }, { id: 'normal' }, { id: 'high' }, { id: 'urgent' }],
          },
          { id: 'type', kind: 'type', options: [{ id: 'question' }, { id: 'incident' }] },
          { id: 'group', kind: 'group', options: [{ id: '77', path: ['Support'] }] },
          {
            id: '501',
            title: 'Category',
            kind: 'dropdown',
            options: [
              { id: 'hw_pr_other', path: ['Hardware', 'Printer', 'Other'] },
              { id: 'hw_other', path: ['Hardware', 'Other'] },
              { id: 'other', path: ['Other'] },
            ],
          },
        ],
        macros: [],
      },
    });
    expect(result.ok && result.value.fields).toHaveLength(4);
  });

  it('ranks the priorities by their fixed ids, whatever the agent’s language calls them', async () => {
    const named = (...ids: string[]): object[] => ids.map((value) => ({ name: `Nivel ${value.length}`, value }));
    const ranks = async (type: string, ...ids: string[]): Promise<unknown> => {
      const result = await readCatalogue({
        '/api/v2/ticket_fields': {
          ticket_fields: [field(2, type, 'Prioridad', { system_field_options: named(...ids) })],
        },
      });
      return result.ok && result.value.fields[0]?.options.map(({ id, rank }) => [id, rank]);
    };
    expect(await ranks('priority', 'low', 'normal', 'high', 'urgent')).toEqual([
      ['low', 4],
      ['normal', 3],
      ['high', 2],
      ['urgent', 1],
    ]);
    expect(await ranks('basic_priority', 'normal', 'high')).toEqual([
      ['normal', 3],
      ['high', 2],
    ]);
    expect(await ranks('priority', 'low', 'own')).toEqual([
      ['low', 4],
      ['own', undefined],
    ]);
  });

  it('keeps names as they are written, on one line and of a bounded length', async () => {
    const result = await readCatalogue({
      '/api/v2/ticket_fields': {
        ticket_fields: [
          field(501, 'tagger', 'نرم\u200cافزار', {
            custom_field_options: [
              option('نرم\u200cافزار::Printer  2nd\nfloor', 'a'),
              option('\u202Eevil', 'b'),
              option('x'.repeat(1_000_000), 'c'),
            ],
          }),
        ],
      },
    });
    const [category] = result.ok ? result.value.fields : [];
    expect(category?.title).toBe('نرم\u200cافزار');
    expect(category?.options.slice(0, 2).map(({ path }) => path)).toEqual([
      ['نرم\u200cافزار', 'Printer  2nd floor'],
      ['evil'],
    ]);
    expect(category?.options[2]?.path[0]).toMatch(/^x{499}…$/);
  });

  it('reads every page', async () => {
    const next = `${origin}/api/v2/ticket_fields?page[after]=x`;
    const result = await readCatalogue({
      '/api/v2/ticket_fields': [
        { ticket_fields: ticketFields.slice(0, 2), meta: { has_more: true }, links: { next } },
        { ticket_fields: ticketFields.slice(2), meta: { has_more: false }, links: { next: null } },
      ],
    });
    expect(result.ok && result.value.fields.map(({ id }) => id)).toEqual(['priority', 'type', 'group', '501']);
  });

  it('does without groups where the role may not list them', async () => {
    const result = await readCatalogue({ '/api/v2/groups': json({}, 403) });
    expect(result.ok && result.value.fields.map(({ id }) => id)).toEqual(['priority', 'type', '501']);
  });

  it('is read without asking for macros', async () => {
    const result = await readCatalogue({ '/api/v2/macros': json({}, 500) });
    expect(result.ok && result.value.macros).toEqual([]);
  });

  it('fails with the desk’s own reason', async () => {
    expect(await readCatalogue({ '/api/v2/ticket_fields': json({}, 401) })).toMatchObject({
      ok: false,
      error: { code: 'desk-signed-out' },
    });
  });
});

describe('macros', () => {
  const readMacros = (answer: object): ReturnType<typeof solvedZendesk.readMacros> =>
    solvedZendesk.readMacros(origin, envOf0({ '/api/v2/macros': answer }), signal());

  it('are read by themselves, none where the role may not list them', async () => {
    const listed = { id: 5, title: 'Hello', active: true, actions: [{ field: 'comment_value', value: 'Hello there' }] };
    expect(await readMacros({ macros: [listed], meta: { has_more: false }, links: { next: null } })).toEqual({
      ok: true,
      value: [{ id: '5', title: 'Hello', text: 'Hello there' }],
    });
    expect(await readMacros(json({}, 403))).toEqual({ ok: true, value: [] });
    expect(await readMacros(json({}, 500))).toMatchObject({ ok: false, error: { code: 'desk-unreachable' } });
  });

  const macro = (actions: { field: string; value: unknown }[], active = true): ReturnType<typeof toMacro> =>
    toMacro({ id: 1, title: 'M', active, actions });

  it('gives the text of a reply, from each of its forms', () => {
    expect(macro([{ field: 'comment_value', value: 'Hi\r\nyou' }])?.text).toBe('Hi\nyou');
    expect(macro([{ field: 'comment_value', value: ['channel:all', 'Hi'] }])?.text).toBe('Hi');
    expect(macro([{ field: 'comment_value_html', value: '<p>Hi &amp; bye</p><p>you<br>two</p>' }])?.text).toBe(
      'Hi & bye\nyou\ntwo',
    );
  });

  it('leaves out what writes no public reply', () => {
    expect(macro([{ field: 'status', value: 'solved' }])).toBeNull();
    expect(
      macro([
        { field: 'comment_value', value: 'Note' },
        { field: 'comment_mode_is_public', value: 'false' },
      ]),
    ).toBeNull();
    expect(
      macro([
        { field: 'comment_value', value: 'Note' },
        { field: 'comment_mode_is_public', value: false },
      ]),
    ).toBeNull();
    expect(macro([{ field: 'comment_value', value: 'Hi' }], false)).toBeNull();
  });
});

describe('what a closed field shows', () => {
  const category: DeskField = {
    id: '501',
    title: 'Category',
    kind: 'dropdown',
    options: [
      { id: 'a', path: ['Hardware', 'Printer', 'Other'] },
      { id: 'b', path: ['Hardware', 'Other'] },
      { id: 'c', path: ['Software', 'Mail'] },
      { id: 'd', path: ['WLAN'] },
    ],
  };

  it('is one option by all its levels or by a last level that is unique', () => {
    expect(optionShown(category, 'Hardware::Printer::Other')).toBe('a');
    expect(optionShown(category, ' Hardware :: Other ')).toBe('b');
    expect(optionShown(category, 'Mail')).toBe('c');
    expect(optionShown(category, 'wlan')).toBe('d');
  });

  it('cannot be told where a word is an option and another one’s last level', () => {
    const both: DeskField = { ...category, options: [...category.options, { id: 'e', path: ['Mail'] }] };
    expect(optionShown(both, 'Mail')).toBeUndefined();
    expect(optionShown(both, 'Software::Mail')).toBe('c');
    expect(couldShow(both, { id: 'e', path: ['Mail'] }, 'Mail')).toBe(true);
    expect(couldShow(both, { id: 'd', path: ['WLAN'] }, 'Mail')).toBe(false);
  });

  it('cannot be told where a last level repeats, or fits nothing', () => {
    expect(optionShown(category, 'Other')).toBeUndefined();
    expect(optionShown(category, 'Printer')).toBeUndefined();
    expect(optionShown(category, 'Mailbox')).toBeUndefined();
  });

  it.each(['', ' ', '-', '–', '—'])('is empty for "%s"', (label) => {
    expect(optionShown(category, label)).toBeNull();
    expect(isEmptyLabel(label)).toBe(true);
    expect(couldShow(category, null, label)).toBe(true);
  });

  it('tells upper and lower case apart only where two options need it', () => {
    const cased: DeskField = {
      ...category,
      options: [
        { id: 'u', path: ['IT'] },
        { id: 'l', path: ['It'] },
      ],
    };
    expect([optionShown(cased, 'IT'), optionShown(cased, 'It'), optionShown(cased, 'it')]).toEqual([
      'u',
      'l',
      undefined,
    ]);
  });

  it('never names an option whose label it is not', () => {
    const level = fc.constantFrom('A', 'B', 'C', 'a');
    const paths = fc.uniqueArray(fc.array(level, { minLength: 1, maxLength: 3 }), {
      selector: (path) => path.join('::'),
      minLength: 1,
    });
    fc.assert(
      fc.property(paths, fc.array(level, { minLength: 1, maxLength: 3 }), (all, shown) => {
        const some: DeskField = { ...category, options: all.map((path, index) => ({ id: String(index), path })) };
        const id = optionShown(some, shown.join('::'));
        if (id == null) return;
        const path = all[Number(id)] ?? [];
        const whole = path.join('::').toLowerCase() === shown.join('::').toLowerCase();
        const leaf = shown.length === 1 && path.at(-1)?.toLowerCase() === shown[0]?.toLowerCase();
        expect(whole || leaf).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
