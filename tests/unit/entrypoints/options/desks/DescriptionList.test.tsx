// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { DescriptionList, type DescriptionListProps } from '../../../../../entrypoints/options/desks/DescriptionList';
import { valueRules } from '../../../../../entrypoints/options/managed/field-rules';
import { desk } from '../../../../fixtures/gallery/options-samples';
import { mount } from '../../../components/mount';

const [whole] = desk.catalogue.fields;
if (whole === undefined) throw new Error('The sample has no field');
// A short list is shown open.
const field = { ...whole, options: whole.options.slice(0, 3) };
const [option] = field.options;
if (option === undefined) throw new Error('The field has no value');

const show = async (part: Partial<DescriptionListProps> = {}) => {
  const onAsk = vi.fn();
  const list = await mount(
    <DescriptionList
      at="desks/acme.zendesk.com/meanings"
      field={field}
      descriptions={{}}
      rules={new Map()}
      by="Acme"
      onDescribe={vi.fn()}
      questions={{}}
      onAsk={onAsk}
      {...part}
    />,
  );
  await act(async () => list.root.querySelectorAll('details').forEach((each) => (each.open = true)));
  const areas = [...list.root.querySelectorAll<HTMLTextAreaElement>('.asks textarea')];
  return { onAsk, areas };
};

test('beside what a value means stands what is asked for on such a ticket, in the person’s own words', async () => {
  const { areas, onAsk } = await show({ questions: { [option.id]: 'Which tray?' } });
  const [first] = areas;
  expect([first?.value, first?.disabled]).toEqual(['Which tray?', false]);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(first, 'Which tray?\nIs it on?');
    first?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(onAsk).toHaveBeenCalledExactlyOnceWith(option.id, 'Which tray?\nIs it on?');
});

test('the organisation’s questions are shown in place of them, and cannot be changed', async () => {
  const entry = {
    field: field.title,
    meanings: [{ value: option.path.join(' > '), meaning: 'Things', questions: ['Which label?', 'Since when?'] }],
  };
  const rules = valueRules({ fields: [entry] }, desk.origin, field);
  const { areas } = await show({ rules, questions: { [option.id]: 'Which tray?' } });
  expect([areas[0]?.value, areas[0]?.disabled]).toEqual(['Which label?\nSince when?', true]);
});
