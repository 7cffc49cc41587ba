import { asNamed } from '../../core/text';
import { orUnknown } from '../shared/standing';
import type { ZendeskApi } from './api';
import { readFieldBodies } from './fields';
import { readForms } from './forms';
import { statusesShape, type FieldBody, type FormBody } from './shapes';

/** What changes rarely is read again after an hour. Milliseconds. */
const KEPT_MS = 3_600_000;

/** Remembers an answer for an hour, but not a failure. */
function kept<T>(read: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let known: { readonly value: T; readonly at: number } | undefined;
  return async (signal) => {
    const now = performance.now();
    if (known === undefined || now - known.at > KEPT_MS) known = { value: await read(signal), at: now };
    return known.value;
  };
}

/** How the desk names what its lists tell by a number or a word of its JSON. */
export interface Words {
  /** By id, in the agent's language. */
  readonly statuses: ReadonlyMap<number, string>;
  /** By the JSON's own word. */
  readonly priorities: ReadonlyMap<string, string>;
}

/** What of the desk stays the same from one question to the next. */
export interface Settled {
  readonly fields: (signal: AbortSignal) => Promise<readonly FieldBody[]>;
  readonly forms: (signal: AbortSignal) => Promise<readonly FormBody[]>;
  /** Empty where the desk does not tell; then its JSON's own words have to do. Rejects with the signal's reason. */
  readonly words: (signal: AbortSignal) => Promise<Words>;
}

export function settledOf(api: ZendeskApi): Settled {
  const fields = kept((signal) => readFieldBodies(api, signal));
  const statuses = kept(async (signal) => {
    const { custom_statuses: all } = await api.get('/api/v2/custom_statuses', statusesShape, signal);
    return new Map(all.map(({ id, agent_label: label }) => [id, asNamed(label)]));
  });
  return {
    fields,
    forms: kept((signal) => readForms(api, signal)),
    async words(signal) {
      const [byId, bodies] = await Promise.all([
        orUnknown(statuses(signal), signal),
        orUnknown(fields(signal), signal),
      ]);
      return { statuses: byId ?? new Map(), priorities: prioritiesIn(bodies ?? []) };
    },
  };
}

const prioritiesIn = (fields: readonly FieldBody[]): Map<string, string> =>
  new Map(
    fields
      .filter(({ type }) => type === 'priority' || type === 'basic_priority')
      .flatMap(({ system_field_options: options }) => options ?? [])
      .map(({ name, value }) => [value, asNamed(name)]),
  );
