import type { DeskField } from '../../core/fields';
import { asNamed } from '../../core/text';
import { orRefused } from '../shared/http';
import * as s from '../shared/shape';
import { choicesOf, optionsOf } from './choices';
import { toDeskField } from './fields';
import { readOwn, type JsonContext } from './read-json';
import { meaningOf } from './rows';
import type { FieldBody } from './shapes';

const mostOptions = 1000;

/** Some choices of a status are for some groups only (`group_ids`, grade M). */
const limitedShape = s.object({ value: s.number, group_ids: s.notEmpty(s.array(s.number)) });

/**
 * What a ticket's status and its agent may become. A status that is kept for certain groups is offered where the ticket is with one of
 * them, or has it already. That an agent can be given every ticket, whatever its group, is only believed (U): the desk has the last word.
 * Empty where the desk tells neither. Throws a `DesksideFault`.
 */
export async function readWorkflow(context: JsonContext, signal: AbortSignal): Promise<DeskField[]> {
  const [bodies, { agents }] = await Promise.all([orRefused(context.fields(signal), []), context.people(signal)]);
  const status = await statusField(context, bodies, signal);
  const body = bodies.find(({ type }) => type === 'default_agent');
  const named = [...agents]
    .map(([id, name]) => ({ id: String(id), path: [asNamed(name)] }))
    .filter(({ path: [name] }) => name !== '');
  // The documented fields hold the agents themselves.
  const options = named.length > 0 || body === undefined ? named : optionsOf(choicesOf(body.type, body.choices));
  const title = asNamed(body?.label ?? '') || 'Agent';
  const assignee: DeskField = { id: 'assignee', title, kind: 'assignee', options: options.slice(0, mostOptions) };
  return [status, assignee].flatMap((field) => (field === null || field.options.length === 0 ? [] : [field]));
}

async function statusField(
  context: JsonContext,
  bodies: readonly FieldBody[],
  signal: AbortSignal,
): Promise<DeskField | null> {
  const body = bodies.find(({ type }) => type === 'default_status');
  const field = body === undefined ? null : toDeskField(body, []);
  if (body === undefined || field === null) return null;
  const limits = limitsOf(body);
  const ticket = limits.size === 0 ? null : await readOwn(context, signal);
  const isOffered = (id: string): boolean => {
    const groups = limits.get(id);
    if (groups === undefined || ticket === null) return true;
    return String(ticket.status) === id || (ticket.group_id != null && groups.includes(ticket.group_id));
  };
  const options = field.options
    .filter(({ id }) => isOffered(id))
    .slice(0, mostOptions)
    .map((option) => {
      const means = meaningOf(option.id);
      return means === null ? option : { ...option, means };
    });
  return { ...field, options };
}

/** By the choice's id, the groups whose tickets can have it. */
const limitsOf = ({ choices }: FieldBody): Map<string, readonly number[]> =>
  new Map(
    (Array.isArray(choices) ? choices : [])
      .flatMap((each) => s.readAs(limitedShape, each) ?? [])
      .map(({ value, group_ids: groups }) => [String(value), groups]),
  );
