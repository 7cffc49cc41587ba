export { startZendesk, type Injections, type LoggedRequest, type ZendeskDesk, type ZendeskOptions } from './server';
export { buildAccount, canaries, notable, type Canary } from './account/index';
export { canaryPattern } from '../shared/canary';
export { fieldIds, formIds, groupIds } from './account/fields';
export { buildPage } from './build';
export type { ComposerMode, DropFlag, FailAnswer, FailRule, Knobs, LatencyRule, PageKnobs } from './server/knobs';
export type { Save, SentMessage, TicketChange } from './server/live';
export type { Account, Comment, Ticket, User } from './account/types';
export type { PracticeWindow } from './page/practice';
