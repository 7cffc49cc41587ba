import { buildPage as buildFreshdesk } from '../desks/freshdesk/index';
import { buildPage as buildHalopsa } from '../desks/halopsa/index';
import { buildPage as buildZendesk } from '../desks/zendesk/index';
import { buildExtension } from './build';

/** The extension for both browsers and the practice desks' pages. */
buildExtension('chrome');
buildExtension('firefox');
await Promise.all([buildZendesk(), buildFreshdesk(), buildHalopsa()]);
