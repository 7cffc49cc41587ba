export type { AgentName } from './account';
export { ensureRequestTracker, whyNoRequestTracker } from './install';
export type { NewTicket } from './seed';
export { startRequestTracker, type RequestTracker } from './server';
