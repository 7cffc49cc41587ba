import { BaseAnthropic } from '@anthropic-ai/sdk/client';
import type { Connection } from '../engine/connection';
import { limitedFetch, type Watcher } from '../engine/limited-fetch';
import { SDK_TIMEOUT_MS } from '../engine/time-limits';
import type { Transport } from '../engine/reading';
import { eventsOf } from './whole-answer';

const SILENT = { error() {}, warn() {}, info() {}, debug() {} };

const HEADERS = ['accept', 'anthropic-dangerous-direct-browser-access', 'anthropic-version', 'content-type'];

/**
 * An SDK client for one request: no own retries, no logging, no header beyond what the request needs. The SDK's base class
 * has everything that is used here at a third of the size, and is the only one that never writes to the console.
 */
export function createClient(
  connection: Connection,
  watcher: Watcher = {},
  transport: Transport = { streamed: false, finished: false },
): BaseAnthropic {
  const { address, key } = connection;
  // Since API version 2026-10-21 the SDK sends the key as a bearer token.
  const headers = key === undefined ? HEADERS : [...HEADERS, 'authorization'];
  return new BaseAnthropic({
    baseURL: address.origin,
    // Without a key the SDK would look for credentials elsewhere, so it gets one that never leaves.
    apiKey: key ?? 'none',
    webhookKey: null,
    openTelemetry: false,
    dangerouslyAllowBrowser: true,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_MS,
    logLevel: 'off',
    logger: SILENT,
    fetch: limitedFetch(connection, { host: address.host, headers, asEvents: eventsOf }, watcher, transport),
  });
}
