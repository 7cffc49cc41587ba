import { test } from '@playwright/test';
import { expect } from './support/expect';
import { categoryOption, halopsaFacts, notable } from '../desks/halopsa/index';
import { checkHalopsa, option } from './adapter/halopsa';

const check = checkHalopsa();
const id = notable.showcase;
const slaOf = (ticketId: number): string =>
  `${check.desk().account.tickets.find((each) => each.id === ticketId)?.slaId ?? 0}-`;
const setTo = async (fieldId: string): Promise<string | null | undefined> => (await check.values(id))?.[fieldId];

const views = [
  ['alone', 'en', {}],
  ['in-list', 'de', { labels: 'tenant', inlineSaves: true }],
  ['alone', 'ar', { menuPortal: true, category2: 'tree' }],
] as const;

for (const [layout, language, more] of views) {
  const savesAtOnce = 'inlineSaves' in more;
  test(`chooses in every kind of row: ${layout}, ${language}${savesAtOnce ? ', saved at once' : ''}`, async () => {
    await check.visit(id, { layout, language, ...more });
    expect((await check.read(id)).ok).toBe(true);
    const category = await check.field('category_1');
    for (const path of [...halopsaFacts.category.paths, ['Other', 'Duplicate or test']]) {
      const wanted =
        category.options.find((each) => each.path.join('>') === path.join('>'))?.id ??
        category.options.at(-1)?.id ??
        '';
      expect([path, await check.apply(id, category, wanted)]).toEqual([path, { ok: true }]);
      expect(await setTo('category_1')).toBe(wanted);
      expect(await check.currentValue(id, category)).toBe(wanted);
    }
    for (const [fieldId, index] of [
      ['category_2', 3],
      ['impact', 0],
      ['urgency', 1],
      ['status', 3],
      ['group', 2],
    ] as const) {
      const field = await check.field(fieldId);
      const wanted = field.options[index]?.id ?? '';
      expect([fieldId, await check.apply(id, field, wanted)]).toEqual([fieldId, { ok: true }]);
      expect(await setTo(fieldId)).toBe(wanted);
      expect(await check.currentValue(id, field)).toBe(wanted);
    }
    const priority = await check.field('priority');
    const high = priority.options.find((each) => each.id === `${slaOf(id)}2`);
    expect(await check.apply(id, priority, high?.id ?? '')).toEqual({ ok: true });
    expect(await setTo('priority')).toBe(high?.id);
    expect(await check.currentValue(id, priority)).toBe(high?.id);
    expect(check.desk().saves.length > 0).toBe(savesAtOnce);
    await expect(
      check.page().locator('.Select__menu, .rc-tree-select-dropdown:not(.rc-tree-select-dropdown-hidden)'),
    ).toHaveCount(0);
  });
}

test('empties what it has set, for an undo', async () => {
  for (const inlineSaves of [false, true]) {
    await check.visit(id, { inlineSaves });
    for (const fieldId of ['category_1', 'category_2']) {
      const field = await check.field(fieldId);
      const wanted = field.options[2]?.id ?? '';
      expect(await check.apply(id, field, wanted)).toEqual({ ok: true });
      expect([fieldId, inlineSaves, await check.apply(id, field, null)]).toEqual([fieldId, inlineSaves, { ok: true }]);
      expect((await check.values(id))?.[fieldId]).toBe(null);
    }
    await check.page().context().close();
  }
  await check.visit(id);
});

test('knows a priority by its SLA, and takes none of another', async () => {
  await check.visit(id);
  const priority = await check.field('priority');
  const own = slaOf(id);
  const other = priority.options.find((each) => !each.id.startsWith(own));
  expect(await check.apply(id, priority, other?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'field-not-set' },
  });
  expect(await check.apply(id, priority, `${own}3`)).toEqual({ ok: true });
  const read = await check.read(id);
  expect(read.ok && read.value.offered?.['priority']?.every((each) => each.startsWith(own))).toBe(true);
  expect(read.ok && read.value.values['priority']).toBe(check.desk().stored(id)['priority']);
});

for (const savesAtOnce of [true, false]) {
  test(`reaches a derived priority through impact and urgency, ${savesAtOnce ? 'saved at once' : 'before the save'}`, async () => {
    await check.visit(id, { derivedPriority: true, inlineSaves: savesAtOnce });
    const read = await check.read(id);
    expect(read.ok && read.value.fieldsOnForm).toContain('priority');
    const priority = await check.field('priority');
    for (const number of ['4', '1', '3', '2', '1']) {
      const before = check.desk().saves.length;
      expect([number, await check.apply(id, priority, slaOf(id) + number)]).toEqual([number, { ok: true }]);
      expect(await setTo('priority')).toBe(slaOf(id) + number);
      expect(check.desk().saves.length - before).toBeLessThanOrEqual(savesAtOnce ? 4 : 0);
    }
  });
}

test('puts impact and urgency back where a derived priority cannot be reached', async () => {
  await check.visit(id, { derivedPriority: true, inlineSaves: true });
  const [impact, urgency, priority] = [
    await check.field('impact'),
    await check.field('urgency'),
    await check.field('priority'),
  ];
  await check.apply(id, impact, impact.options[1]?.id ?? '');
  await check.apply(id, urgency, urgency.options[1]?.id ?? '');
  const planned = { ...priority, options: [...priority.options, { id: `${slaOf(id)}5`, path: ['Never derived'] }] };
  const result = await check.apply(id, planned, `${slaOf(id)}5`);
  expect(result).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
  expect([await setTo('impact'), await setTo('urgency')]).toEqual([impact.options[1]?.id, urgency.options[1]?.id]);
});

test('a ticket type allows what it allows', async () => {
  await check.visit(id);
  const problem = check.desk().account.tickets.find((each) => each.typeId === 4 && each.statusId !== 9)?.id ?? 0;
  await check.open(problem);
  const read = await check.read(problem);
  const category = await check.field('category_1');
  const offered = read.ok ? (read.value.offered?.['category_1'] ?? []) : [];
  const areas = new Set(category.options.filter((each) => offered.includes(each.id)).map((each) => each.path[0]));
  expect([...areas].toSorted()).toEqual(['Access', 'Hardware', 'Software']);
  const outside = category.options.find((each) => !offered.includes(each.id));
  expect(await check.apply(problem, category, outside?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'field-not-set' },
  });
  expect(await check.apply(problem, category, option(category, 'Hardware>Printer>Paper jam'))).toEqual({ ok: true });
});

test('says what is not on the form, and what is closed', async () => {
  await check.visit(2221);
  const read = await check.read(2221);
  expect(read.ok && read.value.fieldsOnForm).not.toContain('category_1');
  const category = await check.field('category_1');
  expect(await check.apply(2221, category, category.options[0]?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'field-not-on-form' },
  });
  const type = await check.field('type');
  expect(await check.apply(2221, type, type.options[0]?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'field-not-on-form' },
  });
  await check.open(notable.closed);
  expect(await check.read(notable.closed)).toMatchObject({ ok: true, value: { closed: true } });
  expect(await check.apply(notable.closed, category, category.options[0]?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
});

test('finds a row without a label, or by a label alone, or not at all', async () => {
  await check.visit(id, { removed: ['category-row'] });
  const category = await check.field('category_1');
  expect(await check.apply(id, category, category.options[0]?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'field-not-on-form' },
  });
});

test('updates directly, and only what is still as it was read', async () => {
  for (const knobs of [{}, { postAnswer: 'array' as const, warning: 'Rules were run.' }]) {
    await check.visit(id, knobs);
    const read = await check.read(id);
    const stamp = read.ok ? read.value.updatedStamp : '';
    const [category, priority] = [await check.field('category_1'), await check.field('priority')];
    const wanted = categoryOption(halopsaFacts.category.paths[0] ?? []);
    const update = (fields: readonly unknown[], guard: string): Promise<unknown> =>
      check.run(
        `deskside.ticket('${id}').updateDirectly(${JSON.stringify(fields)}, ${JSON.stringify(guard)}, deskside.signal)`,
      );
    expect(
      await update(
        [
          { field: category, optionId: wanted },
          { field: priority, optionId: `${slaOf(id)}1` },
        ],
        stamp,
      ),
    ).toEqual({ ok: true });
    expect(check.desk().stored(id)).toMatchObject({ category_1: wanted, priority: `${slaOf(id)}1` });
    expect(check.desk().saves.map(({ by }) => by)).toEqual(['other']);
    expect(
      check
        .desk()
        .log.filter(({ method, by }) => method === 'POST' && by === 'other')
        .map(({ body }) => body),
    ).toEqual([[{ id, categoryid_1: Number(wanted), priority_id: 1 }]]);
    expect(await update([{ field: category, optionId: category.options[3]?.id }], stamp)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await update([{ field: category, optionId: category.options[3]?.id }], '')).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(check.desk().stored(id)['category_1']).toBe(wanted);
    await check.page().context().close();
  }
  await check.visit(id, { derivedPriority: true });
  const read = await check.read(id);
  const priority = await check.field('priority');
  expect(
    await check.run(
      `deskside.ticket('${id}').updateDirectly(${JSON.stringify([{ field: priority, optionId: `${slaOf(id)}1` }])}, ${JSON.stringify(read.ok ? read.value.updatedStamp : '')}, deskside.signal)`,
    ),
  ).toMatchObject({ ok: false, error: { code: 'desk-refused' } });
});

test('a category that moves the priority: what was saved is said to be so only when it is', async () => {
  await check.visit(id, { categoryMovesPriority: true });
  const read = await check.read(id);
  const [category, priority] = [await check.field('category_1'), await check.field('priority')];
  const security = category.options.find((each) => each.path[0] === 'Security');
  const choices = [
    { field: category, optionId: security?.id },
    { field: priority, optionId: `${slaOf(id)}3` },
  ];
  expect(
    await check.run(
      `deskside.ticket('${id}').updateDirectly(${JSON.stringify(choices)}, ${JSON.stringify(read.ok ? read.value.updatedStamp : '')}, deskside.signal)`,
    ),
  ).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
});
