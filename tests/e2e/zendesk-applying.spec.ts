import { test } from '@playwright/test';
import { expect } from './support/expect';
import type { DeskField } from '../../core/fields';
import type { Result } from '../../core/result';
import { fieldIds, notable } from '../desks/zendesk/index';
import { checkAdapter, richBox } from './adapter/check';

const category = String(fieldIds.category);
const check = checkAdapter();

const optionId = (field: DeskField, path: string | null): string | null => {
  if (path === null) return null;
  const option = field.options.find((each) => each.path.join('::') === path);
  if (option === undefined) throw new Error(`no option ${path}`);
  return option.id;
};

for (const dropdowns of ['legacy', 'v9'] as const) {
  for (const fieldMenuPortal of [false, true]) {
    for (const closedField of ['full', 'leaf'] as const) {
      test(`chooses at every level: ${dropdowns}, ${fieldMenuPortal ? 'portal' : 'in place'}, ${closedField}`, async () => {
        const id = notable.unclearVisibility;
        await check.visit(id, { dropdowns, fieldMenuPortal, closedField });
        const field = await check.field(category);
        for (const path of [
          'Hardware::Meeting room::Other',
          'Software::Teams and calls::Other',
          'Duplicate or test',
          'Other::Not for IT',
          null,
          'Network::VPN::Slow',
        ]) {
          const wanted = optionId(field, path);
          expect(await check.apply(id, field, wanted)).toEqual({ ok: true });
          expect((await check.form(id))?.values[fieldIds.category] ?? null).toBe(wanted);
        }
        await expect(check.page().locator('[role="option"]')).toHaveCount(0);
        expect(await check.currentValue(id, field)).toBe(
          closedField === 'full' ? optionId(field, 'Network::VPN::Slow') : undefined,
        );
        expect(check.desk().saves).toEqual([]);
      });
    }
  }
}

test('chooses priority and type, and empties them', async () => {
  await check.visit(notable.unclearVisibility);
  const [priority, type] = [await check.field('priority'), await check.field('type')];
  const both = await Promise.all([check.apply(2220, priority, 'urgent'), check.apply(2220, type, 'problem')]);
  expect(both.map((result) => result.ok)).toEqual([true, true]);
  expect(await check.form(2220)).toMatchObject({ priority: 'urgent', type: 'problem' });
  expect(await check.currentValue(2220, priority)).toBe('urgent');
  expect(await check.apply(2220, priority, null)).toEqual({ ok: true });
  expect(await check.form(2220)).toMatchObject({ priority: null });
});

for (const dropdowns of ['legacy', 'v9'] as const) {
  test(`goes on when the page renders its rows anew: ${dropdowns}`, async () => {
    await check.visit(notable.unclearVisibility, { dropdowns, rerender: true });
    const field = await check.field(category);
    await check.editorReady(notable.unclearVisibility);
    await check.page().locator(richBox).pressSequentially('x');
    const wanted = optionId(field, 'Access::Customer portal::Missing rights');
    expect(await check.apply(notable.unclearVisibility, field, wanted)).toEqual({ ok: true });
    expect((await check.form(notable.unclearVisibility))?.values[fieldIds.category]).toBe(wanted);
  });

  test(`leaves the desk as it was when an option is not there: ${dropdowns}`, async () => {
    await check.visit(notable.unclearVisibility, { dropdowns });
    const field = await check.field(category);
    const before = await check.form(notable.unclearVisibility);
    const gone = {
      ...field,
      options: [...field.options, { id: 'gone', path: ['Hardware', 'Printer', 'No such row'] }],
    };
    expect(await check.apply(notable.unclearVisibility, gone, 'gone')).toMatchObject({
      ok: false,
      error: { code: 'field-not-set' },
    });
    await expect(check.page().locator('[role="option"]')).toHaveCount(0);
    expect(await check.form(notable.unclearVisibility)).toEqual(before);
  });
}

test('says when the field is not on the form or another ticket is shown', async () => {
  await check.visit(notable.withoutCategoryField);
  const field = await check.field(category);
  const wanted = optionId(field, 'Duplicate or test');
  expect(await check.apply(notable.withoutCategoryField, field, wanted)).toMatchObject({
    ok: false,
    error: { code: 'field-not-on-form' },
  });
  const result = await check.read(notable.withoutCategoryField);
  expect(result.ok && result.value.fieldsOnForm).not.toContain(category);
  await check.open(notable.hostile);
  expect(await check.apply(notable.withoutCategoryField, field, wanted)).toMatchObject({
    ok: false,
    error: { code: 'not-the-same-ticket' },
  });
});

test('updates directly, and not over somebody’s change', async () => {
  await check.visit(notable.hostile);
  const field = await check.field(category);
  const wanted = optionId(field, 'Security::Suspicious mail::Spam');
  const first = await check.read(notable.hostile);
  if (!first.ok) throw new Error(first.error.code);
  const update = (stamp: string): Promise<Result<void>> =>
    check.run(
      `deskside.ticket('${notable.hostile}').updateDirectly([{ field: ${JSON.stringify(field)}, optionId: ${JSON.stringify(wanted)} }], '${stamp}', deskside.signal)`,
    );
  expect(await update(first.value.updatedStamp)).toEqual({ ok: true });
  expect(check.desk().account.tickets.find((ticket) => ticket.id === notable.hostile)?.values[fieldIds.category]).toBe(
    wanted,
  );
  expect(await update(first.value.updatedStamp)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  check.desk().knobs.fail.push({ method: 'PUT', path: '/tickets/', answer: { status: 422 } });
  const again = await check.read(notable.hostile);
  expect(await update(again.ok ? again.value.updatedStamp : '')).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
});
