import type { DesksideError } from '../../core/errors';
import { ageOf, momentNow } from '../../core/freshness';
import type { Connection } from './connection';
import type { Reader } from './reader';

/** Asks what a text says, under this name, with the ticket as it is now. Null once it is asked; rejects with the signal's reason. */
export async function askTranslation(
  reader: Reader,
  connection: Connection,
  { runId, text }: { readonly runId: string; readonly text: string },
  signal: AbortSignal,
): Promise<DesksideError | null> {
  const read = await reader.readTicket(signal);
  signal.throwIfAborted();
  if (!read.ok) return read.error;
  const { ticket, begunAt } = read.value;
  connection.send({ type: 'translate', runId, ticket, age: ageOf(begunAt, momentNow()), text });
  return null;
}
