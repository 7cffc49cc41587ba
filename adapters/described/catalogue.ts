import { gapsOf } from '../../core/described/template';
import type { Catalogue, DeskField } from '../../core/fields';
import { DesksideFault } from '../../core/errors';
import { boundedCatalogue } from '../shared/bounds';
import { answersAbout, answersNamedIn, answersOf, type Answers } from './answers';
import type { Asking } from './asking';
import { readFields } from './fields';
import { readList, readViews } from './queue';

/** The newest ticket of so many lists is looked at for fields that only tickets name. */
const MOST_SAMPLES = 8;

/** What is known of a desk's fields so far; it grows with each ticket whose fields differ. */
export interface FieldBook {
  readonly fields: Map<string, DeskField>;
  /** The views whose ticket was looked at. */
  readonly looked: Set<string>;
}

export const emptyBook = (): FieldBook => ({ fields: new Map(), looked: new Set() });

/** Whether fields or their values stand in answers about a ticket alone. */
function needsTicket(asking: Asking): boolean {
  const { fields, requests } = asking.description;
  const names = answersNamedIn(
    fields.map(({ each }) => each),
    asking,
  );
  const ofOptions = fields.flatMap(({ options }) =>
    typeof options === 'object' && 'json' in options ? [options.json] : [],
  );
  return [...names, ...ofOptions].some((name) =>
    gapsOf(requests.get[name]?.path ?? '').some((gap) => gap === 'id' || gap === 'scope'),
  );
}

/** Writes the fields that an answer tells of into the book; those that are there already are not asked for again. Throws a `DesksideFault`. */
export async function addFields(book: FieldBook, answers: Answers, signal: AbortSignal): Promise<void> {
  for (const field of await readFields(answers, signal, { skip: ({ id }) => book.fields.has(id) }))
    book.fields.set(field.id, field);
}

/**
 * Every field with every value, as far as the desk tells: where only tickets name theirs, from the newest ticket of each list. Throws a
 * `DesksideFault`.
 */
export async function readFieldCatalogue(asking: Asking, book: FieldBook, signal: AbortSignal): Promise<Catalogue> {
  await addFields(book, answersOf(asking, null), signal);
  if (needsTicket(asking) && asking.description.queue !== undefined) await addSamples(asking, book, signal);
  return boundedCatalogue({
    desk: 'described',
    origin: asking.origin,
    fields: [...book.fields.values()],
    macros: [],
    fetchedAt: new Date().toISOString(),
  });
}

async function addSamples(asking: Asking, book: FieldBook, signal: AbortSignal): Promise<void> {
  for (const { id } of (await readViews(asking, signal)).slice(0, MOST_SAMPLES)) {
    if (book.looked.has(id)) continue;
    try {
      const [newest] = (await readList({ asking }, id, 1, signal)).tickets;
      if (newest !== undefined) await addFields(book, answersAbout(asking, newest.ref), signal);
    } catch (thrown) {
      // A list or a ticket that this agent may not see hides none of the others.
      if (!(thrown instanceof DesksideFault) || thrown.error.code !== 'desk-refused') throw thrown;
    }
    book.looked.add(id);
  }
}
