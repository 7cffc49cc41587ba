import { DesksideFault, fault } from '../../core/errors';
import type { Catalogue } from '../../core/fields';
import type { GoOn, SolvedStep } from '../adapter';
import { noLesson, toLesson, type Lesson } from '../shared/example';
import { fromNewest, readInTurn, type Listed, type ListPage } from '../shared/solved';
import { listFactsOf, type SolvedRow } from './admission';
import { answersOf } from './answers';
import type { Asking } from './asking';
import { holds, textOf, type Source } from './evaluate';
import { isIdOf } from './ids';
import { readDescribed, type TicketContext } from './ticket';
import { isoOf } from './time';

async function* pagesOf(
  asking: Asking,
  from: string | null,
  signal: AbortSignal,
): AsyncGenerator<ListPage<SolvedRow>, void> {
  const { queue, ticketId } = asking.description;
  if (queue?.solved === undefined) throw fault('desk-refused', 'nothing says how this desk lists solved tickets');
  const { get, id: idPlaces, changedAt, keep = [] } = queue.solved;
  const { gaps } = answersOf(asking, null).source();
  const seen = new Set<string>();
  for await (const { rows, at } of asking.pages(get, gaps, signal, from)) {
    const listed = rows.flatMap(({ value, root }): SolvedRow[] => {
      const source: Source = { answers: new Map(), row: value, root, gaps };
      const id = textOf(idPlaces, source);
      if (!isIdOf(ticketId, id) || seen.has(id) || !keep.every((one) => holds(one, source))) return [];
      seen.add(id);
      return [{ id, changedAt: isoOf(textOf(changedAt, source)) || null, source }];
    });
    // Where some rows are left out, a page without any other is no end.
    if (listed.length === 0 && keep.length === 0) return;
    yield { rows: listed, at };
  }
}

/** One ticket that this agent may not read teaches nothing and stops nothing. */
async function readExample(context: TicketContext, catalogue: Catalogue, signal: AbortSignal): Promise<Lesson> {
  try {
    const read = await readDescribed({ ...context, layout: { paragraphs: true }, lesson: true }, signal);
    return read.parts['conversation'] === 'found' ? toLesson(read, catalogue) : noLesson;
  } catch (thrown) {
    const teachesNothing = ['desk-refused', 'scrape-partial', 'not-the-same-ticket'];
    if (thrown instanceof DesksideFault && teachesNothing.includes(thrown.error.code)) return noLesson;
    throw thrown;
  }
}

/** Solved tickets in the desk's own order, from their public messages alone. Throws a `DesksideFault`. */
export async function* readSolved(
  context: Omit<TicketContext, 'ref' | 'page'>,
  catalogue: Catalogue,
  limit: number,
  signal: AbortSignal,
  goOn: GoOn = fromNewest,
): AsyncGenerator<SolvedStep, void> {
  if (limit <= 0) return;
  const { asking } = context;
  const read = ({ id }: Listed): Promise<Lesson> =>
    readExample({ ...context, ref: { desk: 'described', origin: asking.origin, ticketId: id } }, catalogue, signal);
  yield* readInTurn(
    pagesOf(asking, goOn.from, signal),
    read,
    limit,
    goOn,
    listFactsOf(context, asking.description.queue?.solved ?? {}, signal),
  );
}
