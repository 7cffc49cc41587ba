import { buildPage as buildFreshdesk } from '../desks/freshdesk/index';
import { buildPage as buildHalopsa } from '../desks/halopsa/index';
import { buildPage as buildZendesk } from '../desks/zendesk/index';
import { buildExtension } from './build';

/** The extension for the browser that is named, or for both, and the practice desks' pages. */
const named = process.argv.at(2);
if (named !== 'firefox') buildExtension('chrome');
if (named !== 'chrome') buildExtension('firefox');
await Promise.all([buildZendesk(), buildFreshdesk(), buildHalopsa()]);
