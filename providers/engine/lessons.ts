import type { StructuredKind } from '../../core/providers';
import type { Connection } from './connection';
import type { Wire } from './wire';

/** What a server taught. Kept by server and model, so that it is found out once; losing it costs one refused request. */
export interface Lessons {
  kind?: StructuredKind;
  refuses: ReadonlySet<string>;
  startsInsideTrace: boolean;
  /** Whether what was kept has been looked up. */
  recalled: boolean;
}

export const noLessons = (): Lessons => ({ refuses: new Set(), startsInsideTrace: false, recalled: false });

const memoryKey = ({ address, model }: Connection): string => `${address.baseUrl} ${model}`;

/** A memory that fails costs one refused request, never an answer. */
export async function recall(connection: Connection): Promise<void> {
  const { lessons, memory } = connection;
  if (lessons.recalled) return;
  lessons.recalled = true;
  const [kept] = await Promise.allSettled([memory.get(memoryKey(connection))]);
  const learnt = kept.status === 'fulfilled' ? kept.value : undefined;
  if (!learnt) return;
  if (learnt.kind !== undefined) lessons.kind ??= learnt.kind;
  lessons.refuses = new Set([...lessons.refuses, ...learnt.refuses]);
  lessons.startsInsideTrace ||= learnt.startsInsideTrace;
}

/** Notes what is new and keeps it. */
export async function learn(
  connection: Connection,
  news: Partial<Pick<Lessons, 'kind' | 'refuses' | 'startsInsideTrace'>>,
): Promise<void> {
  const { lessons, memory } = connection;
  const before = JSON.stringify([lessons.kind, [...lessons.refuses], lessons.startsInsideTrace]);
  Object.assign(lessons, news);
  const { kind, refuses, startsInsideTrace } = lessons;
  if (JSON.stringify([kind, [...refuses], startsInsideTrace]) === before) return;
  await Promise.allSettled([
    memory.set(memoryKey(connection), {
      ...(kind === undefined ? {} : { kind }),
      refuses: [...refuses],
      startsInsideTrace,
    }),
  ]);
}

/** The kind that this server is known to take, or the best one, which is then a probe. */
export const kindToTry = (wire: Wire, { lessons }: Connection): StructuredKind =>
  lessons.kind !== undefined && wire.kinds.includes(lessons.kind) ? lessons.kind : (wire.kinds[0] ?? 'text');

export const nextKind = (wire: Wire, kind: StructuredKind): StructuredKind | undefined =>
  wire.kinds[wire.kinds.indexOf(kind) + 1];
