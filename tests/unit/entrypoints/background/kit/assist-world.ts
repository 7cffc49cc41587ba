import type { DeskField } from '../../../../../core/fields';
import type { Example } from '../../../../../core/learning';
import type { ModelRequest } from '../../../../../providers/provider';
import { ref } from './world';

const areas = ['Hardware', 'Software', 'Network', 'Facilities', 'Payroll', 'Travel'];
const objects = ['Printer', 'Laptop', 'Badge', 'Account', 'Mailbox', 'Invoice', 'Phone', 'Room', 'Contract', 'Licence'];
const values = ['Broken', 'Order new', 'Slow', 'Lost', 'Expired', 'Question', 'Change', 'Access'];

/** 480 options on three levels: `Hardware › Printer › Broken` is `o1`. */
export const bigField: DeskField = {
  id: '900',
  title: 'Category',
  kind: 'dropdown',
  options: areas.flatMap((area, a) =>
    objects.flatMap((object, o) =>
      values.map((value, v) => ({ id: `o${a * 80 + o * 8 + v + 1}`, path: [area, object, value] })),
    ),
  ),
};

export const priorityField: DeskField = {
  id: 'priority',
  title: 'Priority',
  kind: 'priority',
  options: [
    { id: 'normal', path: ['Normal'] },
    { id: 'high', path: ['High'] },
  ],
};

let count = 0;

/** A decided ticket of the desk that the samples speak of. */
export const example = (text: string, optionId: string, more: Partial<Example> = {}): Example => {
  count += 1;
  return {
    ref: { ...ref, ticketId: `earlier-${count}` },
    text,
    values: { '900': optionId },
    requesterName: 'Ada',
    agentName: 'Bo',
    from: 'decision',
    learnedAt: '2026-11-19T08:00:00Z',
    // Of the very moment, so that it may go along whenever the tests run.
    seenAt: new Date().toISOString(),
    ...more,
  };
};

/** What the schema of a request allows as the value of a field. */
export function allowedBy({ schema }: ModelRequest, key = 'category'): string[] {
  const properties = schema?.schema['properties'] as
    | Record<string, { properties?: { value?: { enum?: string[] } } }>
    | undefined;
  const allowed = properties?.[key]?.properties?.value?.enum;
  if (!allowed) throw new Error(`the question has no ${key}`);
  return allowed;
}
