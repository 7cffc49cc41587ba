import type { DeskTicket } from '../../adapters/adapter';
import { readyText } from '../../core/draft-text/ready';
import type { DesksideError } from '../../core/errors';
import { ageOf, momentNow } from '../../core/freshness';
import type { Connection } from './connection';
import type { Reader } from './reader';

interface Asker {
  readonly ticket: DeskTicket;
  readonly reader: Reader;
  readonly connection: Connection;
}

/**
 * Asks what a text says, or what the person has in the public reply (null), under this name, with the ticket as it is now. Null once it
 * is asked; rejects with the signal's reason.
 */
export async function askTranslation(
  { ticket, reader, connection }: Asker,
  runId: string,
  text: string | null,
  signal: AbortSignal,
): Promise<DesksideError | null> {
  const read = await reader.readTicket(signal);
  if (!read.ok) return read.error;
  // Last, so that nothing happens between the look at the box, which has to be public, and the asking.
  const said = text === null ? await ticket.replyText(signal) : null;
  signal.throwIfAborted();
  if (said?.ok === false) return said.error;
  const { ticket: told, begunAt } = read.value;
  const meant = said === null ? text : readyText(said.value, ticket.ref.desk).text;
  connection.send({ type: 'translate', runId, ticket: told, age: ageOf(begunAt, momentNow()), text: meant ?? '' });
  return null;
}
