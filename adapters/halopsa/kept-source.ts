import type { DeskEnv } from '../adapter';
import { keeper } from './keep';
import type { CategoryBody, PriorityBody, TypeBody } from './shapes';
import { askingSource, type Get, type HaloSource } from './source';

const types = keeper<TypeBody>();
const categories = keeper<readonly CategoryBody[]>();
const priorities = keeper<readonly PriorityBody[]>();

/**
 * As `askingSource`, with what ticket types and SLAs allow remembered, so that a ticket takes four requests at most. Who is signed in
 * is asked each time: nobody's name or rights outlive a change of person.
 */
export function keptSource({ document }: Pick<DeskEnv, 'document'>, get: Get): HaloSource {
  const source = askingSource(get);
  return {
    ...source,
    type: (id, signal) => types(document, String(id), () => source.type(id, signal)),
    categories: (slot, typeId, signal) =>
      categories(document, `${slot} ${typeId}`, () => source.categories(slot, typeId, signal)),
    priorities: (slaId, signal) => priorities(document, String(slaId), () => source.priorities(slaId, signal)),
  };
}
