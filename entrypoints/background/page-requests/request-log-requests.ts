import * as z from 'zod/mini';
import type { RequestLogRequests } from '../../../core/request-log';
import { requestLog } from '../store/ledger/request-log';
import type { Handlers } from './handler';

async function exportRequests(): Promise<RequestLogRequests['requests.export']['out']> {
  const [requests, texts] = await Promise.all([requestLog.all(), requestLog.texts()]);
  return { requests: requests.map((request) => ({ ...request, ...texts.get(request.id) })) };
}

const nothing = z.strictObject({});
const text = z.string().check(z.maxLength(500));

/** What the settings ask about the log of requests. */
export const requestLogHandlers: Pick<Handlers, keyof RequestLogRequests> = {
  'requests.list': { shape: nothing, handle: async () => ({ requests: await requestLog.all() }) },
  'requests.text': {
    shape: z.strictObject({ id: text }),
    handle: async ({ id }) => ({ text: await requestLog.text(id) }),
  },
  'requests.export': { shape: nothing, handle: exportRequests },
  'requests.erase': {
    shape: z.strictObject({ origin: z.nullable(text) }),
    handle: async ({ origin }) => (await requestLog.erase(origin), {}),
  },
};
