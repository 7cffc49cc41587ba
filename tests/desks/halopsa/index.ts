export { startHalopsa, type HalopsaDesk, type HalopsaOptions } from './server';
export { categoryOption, fieldIds, halopsaFacts, notable, paddedId } from './facts';
export { buildPage } from './build';
export { outcomeIds } from './account/outcomes';
export type { Account, Action, Ticket } from './account/types';
export type { DropFlag, Knobs, PageKnobs } from './server/knobs';
export type { ExecutedOutcome, Save, SentMessage } from './server/live';
export type { PracticeWindow } from './page/practice';
