import { OpenAI } from 'openai';
import type { Address } from './address';
import { limitedFetch, type Fetch, type Watcher } from './limited-fetch';
import { LIMITS, type Clock } from './patience';
import type { Transport } from './reading';
import type { OptionalField } from './request-body';
import type { Remembered, StructuredKind } from './structured';

/** Everything that outlives one request. */
export interface Server {
  readonly address: Address;
  readonly model: string;
  readonly key?: string;
  /** This extension's own origin, named when the server refuses it. */
  readonly ownOrigin?: string;
  /** Characters of an earlier answer that a repair sends back at most. */
  readonly repairChars: number;
  readonly remembered: Remembered;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly learnt: Learnt;
}

/** What the server taught while this worker lives; losing it costs one refused request. */
interface Learnt {
  readonly refuses: Set<OptionalField>;
  kind?: StructuredKind;
  /** The model closes a thinking trace that it never opened. */
  startsInsideTrace: boolean;
}

const SILENT = { error() {}, warn() {}, info() {}, debug() {} };

/** An SDK client for one request: no own retries, no logging, no header beyond what the request needs. */
export function createClient(server: Server, watcher: Watcher, transport: Transport): OpenAI {
  return new OpenAI({
    baseURL: server.address.baseUrl,
    // The SDK insists on a key. Without one the header is taken out again.
    apiKey: server.key ?? 'none',
    ...(server.key === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    adminAPIKey: null,
    organization: null,
    project: null,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    timeout: LIMITS.total,
    logLevel: 'off',
    logger: SILENT,
    fetch: limitedFetch(server.fetch, server.address.host, watcher, transport),
  });
}
