import { OpenAI } from 'openai';
import type { Connection } from '../engine/connection';
import { limitedFetch, type Manners, type Watcher } from '../engine/limited-fetch';
import { SDK_TIMEOUT_MS } from '../engine/time-limits';
import type { Transport } from '../engine/reading';
import type { Dialect } from './dialect';

const END_MARK = '[DONE]';

const SILENT = { error() {}, warn() {}, info() {}, debug() {} };
const USUAL_HEADERS = ['accept', 'authorization', 'content-type'];

const mannersOf = (connection: Connection, own: Readonly<Record<string, string | null>>): Manners => ({
  host: connection.address.host,
  headers: [...USUAL_HEADERS, ...Object.keys(own)],
  asEvents: (json) =>
    typeof json === 'object' && !Array.isArray(json) ? `data: ${JSON.stringify(json)}\n\ndata: ${END_MARK}\n\n` : null,
});

/** An SDK client for one request: no own retries, no logging, no header beyond what the request needs. */
export function createClient(connection: Connection, dialect: Dialect, watcher: Watcher, transport: Transport): OpenAI {
  const own = dialect.headers?.(connection) ?? {};
  const { address, key } = connection;
  return new OpenAI({
    baseURL: address.baseUrl,
    // The SDK insists on a key. Without one the header is taken out again.
    apiKey: key ?? 'none',
    defaultHeaders: { ...(key === undefined ? { authorization: null } : {}), ...own },
    defaultQuery: { ...address.query },
    adminAPIKey: null,
    organization: null,
    project: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_MS,
    logLevel: 'off',
    logger: SILENT,
    fetch: limitedFetch(connection, mannersOf(connection, own), watcher, transport),
  });
}
