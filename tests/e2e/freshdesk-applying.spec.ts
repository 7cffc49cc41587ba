import { test } from '@playwright/test';
import { expect } from './support/expect';
import type { DeskField } from '../../core/fields';
import type { Result } from '../../core/result';
import {
  freshdeskFacts,
  names,
  notable,
  startFreshdesk,
  type FreshdeskDesk,
  type Knobs,
} from '../desks/freshdesk/index';
import { checkPractice } from './adapter/practice';

const check = checkPractice(freshdeskFacts, () => startFreshdesk({ tls: true }));
const id = notable.showcase;
const knobs =
  (changes: Partial<Knobs>) =>
  (desk: FreshdeskDesk): void => {
    desk.setLate(0);
    Object.assign(desk.knobs, changes);
  };

/** The option at this path, or at the nth. */
const option = (field: DeskField, path: string): string => {
  const found = field.options.find((each) => each.path.join('::') === path);
  if (found === undefined)
    throw new Error(`no option ${path} among ${field.options.map((each) => each.path.join('::')).join(', ')}`);
  return found.id;
};

const list = '#ember-basic-dropdown-wormhole .ember-power-select-dropdown';

for (const layout of ['classic', 'mfe'] as const) {
  for (const levels of ['together', 'apart'] as const) {
    for (const opensOn of ['mousedown', 'click'] as const) {
      test(`chooses level by level: ${layout}, levels ${levels}, opened by ${opensOn}`, async () => {
        await check.visit(id, knobs({ layout, levels, opensOn }));
        const field = await check.field(names.category);
        for (const path of [
          'Hardware::Printer::Paper jam',
          'Access::Windows account::Forgotten password',
          'Access::Windows account::Locked out',
          null,
          'Hardware::Meeting room::Other',
        ]) {
          const wanted = path === null ? null : option(field, path);
          expect(await check.apply(id, field, wanted)).toEqual({ ok: true });
          expect((await check.values(id))?.[names.category] ?? null).toBe(wanted);
          expect(await check.currentValue(id, field)).toBe(wanted);
        }
        await expect(check.page().locator(list)).toHaveCount(0);
        expect(check.desk().saves).toEqual([]);
      });
    }
  }
}

for (const language of freshdeskFacts.languages) {
  for (const layout of ['classic', 'mfe'] as const) {
    test(`chooses every kind of field: ${language}, ${layout}`, async () => {
      await check.visit(id, (desk) => {
        knobs({ layout })(desk);
        desk.setLanguage(language);
      });
      for (const [fieldId, index] of [
        ['priority', 3],
        ['status', 5],
        ['type', 1],
        ['group', 2],
        [names.site, 2],
        [names.impact, 1],
      ] as const) {
        const field = await check.field(fieldId);
        const wanted = field.options[index]?.id ?? '';
        expect([fieldId, await check.apply(id, field, wanted)]).toEqual([fieldId, { ok: true }]);
        expect((await check.values(id))?.[fieldId]).toBe(wanted);
        expect(await check.currentValue(id, field)).toBe(wanted);
      }
      expect(check.desk().saves).toEqual([]);
    });
  }
}

test('shows and hides the fields of a section, and says when one is not on the form', async () => {
  await check.visit(id);
  const [type, impact] = [await check.field('type'), await check.field(names.impact)];
  const onForm = async (): Promise<boolean> => {
    const read = await check.read(id);
    return read.ok && read.value.fieldsOnForm.includes(names.impact);
  };
  expect(await check.apply(id, type, 'Question')).toEqual({ ok: true });
  expect(await onForm()).toBe(false);
  expect(await check.apply(id, impact, impact.options[0]?.id ?? '')).toMatchObject({
    ok: false,
    error: { code: 'field-not-on-form' },
  });
  expect(await check.apply(id, type, 'Incident')).toEqual({ ok: true });
  expect(await onForm()).toBe(true);
});

test('adds a tag and takes it away again', async () => {
  await check.visit(id);
  const tags = await check.field('tags');
  const chips = check.page().locator('[data-test-tag-input-field] .ember-power-select-multiple-option');
  const before = await chips.count();
  const taken = await chips.allInnerTexts();
  const tag = tags.options.find(({ id: each }) => !taken.some((chip) => chip.includes(each)))?.id ?? '';
  expect(await check.apply(id, tags, tag)).toEqual({ ok: true });
  await expect(chips).toHaveCount(before + 1);
  expect(await check.currentValue(id, tags)).toBe(tag);
  expect(await check.apply(id, tags, null)).toEqual({ ok: true });
  await expect(chips).toHaveCount(before);
});

test('restores what was chosen when a level cannot be, and closes every list', async () => {
  await check.visit(id);
  const field = await check.field(names.category);
  const first = option(field, 'Hardware::Printer::Paper jam');
  expect(await check.apply(id, field, first)).toEqual({ ok: true });
  const gone = {
    ...field,
    options: [...field.options, { id: 'gone', path: ['Access', 'Windows account', 'No such row'] }],
  };
  expect(await check.apply(id, gone, 'gone')).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
  expect((await check.values(id))?.[names.category]).toBe(first);
  await expect(check.page().locator(list)).toHaveCount(0);
});

test('says when the page does not take a choice, or the field is locked', async () => {
  await check.visit(id, knobs({ stubborn: ['priority'], disabled: ['status'] }));
  const [priority, status] = [await check.field('priority'), await check.field('status')];
  const before = await check.values(id);
  expect(await check.apply(id, priority, '4')).toMatchObject({ ok: false, error: { code: 'field-not-set' } });
  expect(await check.apply(id, status, '3')).toMatchObject({ ok: false, error: { code: 'read-only' } });
  expect(await check.values(id)).toEqual(before);
});

test('updates directly, not over somebody’s change, and then shows the new values', async () => {
  await check.visit(id, (desk) => desk.inject.change(id, 'priority', '4'));
  const fields = [await check.field(names.category), await check.field('priority')] as const;
  const wanted = [option(fields[0], 'Hardware::Printer::Paper jam'), '2'] as const;
  const choices = JSON.stringify(fields.map((field, index) => ({ field, optionId: wanted[index] })));
  const update = (stamp: string): Promise<Result<void>> =>
    check.run(`(globalThis.once ??= deskside.ticket('${id}')).updateDirectly(${choices}, '${stamp}', deskside.signal)`);
  const read = await check.read(id);
  if (!read.ok) throw new Error(read.error.code);
  expect(await update(read.value.updatedStamp)).toEqual({ ok: true });
  expect(check.desk().stored(id)).toMatchObject({ [names.category]: wanted[0], priority: '2' });
  await expect.poll(() => check.values(id)).toMatchObject({ [names.category]: wanted[0], priority: '2' });
  expect(await update(read.value.updatedStamp)).toMatchObject({ ok: false, error: { code: 'conflict' } });
});

test('leaves what is not saved in the panel alone, and claims no old value', async () => {
  await check.visit(id, (desk) => desk.inject.change(id, 'priority', '4'));
  const [priority, site] = [await check.field('priority'), await check.field(names.site)];
  const before = await check.values(id);
  const edit = site.options.find((each) => each.id !== before?.[names.site])?.id ?? '';
  expect(await check.apply(id, site, edit)).toEqual({ ok: true });
  const read = await check.read(id);
  if (!read.ok) throw new Error(read.error.code);
  const choice = JSON.stringify([{ field: priority, optionId: '2' }]);
  const [updated, value] = await check.run<[Result<void>, string | null | undefined]>(
    `(async () => { const ticket = deskside.ticket('${id}'); const updated = await ticket.updateDirectly(${choice}, '${read.value.updatedStamp}', deskside.signal); return [updated, ticket.currentValue(${JSON.stringify(priority)}) ?? 'unread']; })()`,
  );
  expect([updated, value]).toEqual([{ ok: true }, 'unread']);
  expect((await check.values(id))?.[names.site]).toBe(edit);
});
