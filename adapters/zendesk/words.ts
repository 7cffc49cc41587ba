import { asNamed } from '../../core/text';
import { once } from '../shared/settle';
import { orUnknown } from '../shared/admission-facts';
import type { ZendeskApi } from './api';
import { readFieldBodies, readGroups } from './fields';
import { readForms } from './forms';
import { statusesShape, type StatusBody } from './queue-shapes';
import type { FieldBody, FormBody } from './shapes';

/** How the desk names what its lists tell by a number or a word of its JSON, in the agent's language. */
export interface Words {
  readonly statuses: ReadonlyMap<number, StatusBody>;
  readonly groups: ReadonlyMap<number, string>;
  /** By the JSON's own word. */
  readonly priorities: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  /** The dropdowns that the desk's catalogue has. */
  readonly dropdowns: ReadonlySet<number>;
}

/** What of the desk changes rarely: read once for each time that its source is opened. */
export interface Settled {
  readonly fields: (signal: AbortSignal) => Promise<readonly FieldBody[]>;
  readonly forms: (signal: AbortSignal) => Promise<readonly FormBody[]>;
  /** Of the account, by id. Throws `desk-refused` where the plan has none. */
  readonly statuses: (signal: AbortSignal) => Promise<Words['statuses']>;
  /** Empty where the desk does not tell; then its JSON's own words have to do. Rejects with the signal's reason. */
  readonly words: (signal: AbortSignal) => Promise<Words>;
}

export function settledOf(api: ZendeskApi): Settled {
  const fields = once((signal) => readFieldBodies(api, signal));
  const groups = once(async (signal) => {
    const options = await readGroups(api, signal);
    return new Map(options.map(({ id, path: [name = ''] }) => [Number(id), name]));
  });
  const statuses = once(async (signal) => {
    const { custom_statuses: all } = await api.get('/api/v2/custom_statuses', statusesShape, signal);
    return new Map(all.map((status) => [status.id, status]));
  });
  return {
    fields,
    forms: once((signal) => readForms(api, signal)),
    statuses,
    async words(signal) {
      const [byId, names, found] = await Promise.all([
        orUnknown(statuses(signal), signal),
        orUnknown(groups(signal), signal),
        orUnknown(fields(signal), signal),
      ]);
      const bodies = (found ?? []).filter(({ active }) => active);
      return {
        statuses: byId ?? new Map(),
        groups: names ?? new Map(),
        priorities: namesIn(bodies, ['priority', 'basic_priority']),
        types: namesIn(bodies, ['tickettype']),
        dropdowns: new Set(bodies.flatMap(({ id, type }) => (type === 'tagger' ? [id] : []))),
      };
    },
  };
}

const namesIn = (fields: readonly FieldBody[], types: readonly string[]): Map<string, string> =>
  new Map(
    fields
      .filter(({ type }) => types.includes(type))
      .flatMap(({ system_field_options: options }) => options ?? [])
      .map(({ name, value }) => [value, asNamed(name)]),
  );
