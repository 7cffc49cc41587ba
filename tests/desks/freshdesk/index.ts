export { startFreshdesk, type FreshdeskDesk, type FreshdeskOptions } from './server';
export { freshdeskFacts } from './facts';
export { notable, notableHere } from './account/index';
export { names, optionIdOf } from './account/fields';
export { canaryPattern } from '../shared/canary';
export { buildPage } from './build';
export type { Knobs, PageKnobs } from './server/knobs';
export type { PracticeWindow } from './page/practice';
