import { compatible } from './compatible';
import { startService, type ModelServer, type ServiceOptions } from './service';

export type { Behaviour } from './behaviour';
export type { ChatRequest } from './plausible-answer';
export type { ModelServer, ReceivedRequest, ServiceOptions } from './service';
export { Gate } from './gate';

/** The server that most tests need: OpenAI-compatible, on the loopback address, without a key. */
export const startModelServer = (options: ServiceOptions = {}): Promise<ModelServer> =>
  startService(compatible, options);
