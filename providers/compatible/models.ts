import * as z from 'zod/mini';
import { fault } from '../../core/errors';
import { createClient, type Server } from './client';
import { toFault } from './errors';

const named = z.object({ id: z.string() });

/** `{data: […]}` of the standard, `{models: […]}` and a bare list of some gateways. */
const listSchema = z.union([
  z.pipe(z.object({ data: z.nullable(z.array(named)) }), z.transform(({ data }) => data ?? [])),
  z.pipe(z.object({ models: z.array(named) }), z.transform(({ models }) => models)),
  z.array(named),
]);

/** Ids of the models that the server offers, sorted. */
export async function listModels(server: Server, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const answered: unknown = await createClient(server, {}, { streamed: false, finished: false }).get('/models', { signal });
    const list = listSchema.safeParse(answered);
    if (!list.success) throw fault('not-json', server.address.host);
    return [...new Set(list.data.map(({ id }) => id))].sort((a, b) => a.localeCompare(b, 'en'));
  } catch (error) {
    if (signal.aborted) throw fault('stopped');
    const known = toFault(server, error);
    throw known.error.code === 'wrong-address' ? fault('wrong-address', `${server.address.baseUrl}/models`) : known;
  }
}
