export { agents, type Agent, type AgentName } from './account';
export { ensureRequestTracker, whyNoRequestTracker } from './install';
export type { FailAnswer, LoggedRequest, ProxyRule } from './proxy';
export type { NewTicket, Turn } from './seed';
export { startRequestTracker, type RequestTracker, type RequestTrackerOptions } from './server';
export { categoryValue } from './story';
