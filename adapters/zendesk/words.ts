import { asNamed } from '../../core/text';
import { once } from '../shared/settle';
import { orUnknown } from '../shared/admission-facts';
import type { ZendeskApi } from './api';
import { readFieldBodies } from './fields';
import { readForms } from './forms';
import { statusesShape, type FieldBody, type FormBody } from './shapes';

/** How the desk names what its lists tell by a number or a word of its JSON. */
export interface Words {
  /** By id, in the agent's language. */
  readonly statuses: ReadonlyMap<number, string>;
  /** By the JSON's own word. */
  readonly priorities: ReadonlyMap<string, string>;
}

/** What of the desk changes rarely: read once for each time that its source is opened. */
export interface Settled {
  readonly fields: (signal: AbortSignal) => Promise<readonly FieldBody[]>;
  readonly forms: (signal: AbortSignal) => Promise<readonly FormBody[]>;
  /** Empty where the desk does not tell; then its JSON's own words have to do. Rejects with the signal's reason. */
  readonly words: (signal: AbortSignal) => Promise<Words>;
}

export function settledOf(api: ZendeskApi): Settled {
  const fields = once((signal) => readFieldBodies(api, signal));
  const statuses = once(async (signal) => {
    const { custom_statuses: all } = await api.get('/api/v2/custom_statuses', statusesShape, signal);
    return new Map(all.map(({ id, agent_label: label }) => [id, asNamed(label)]));
  });
  return {
    fields,
    forms: once((signal) => readForms(api, signal)),
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
