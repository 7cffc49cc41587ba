import { buildPage } from '../desks/zendesk/index';
import { buildExtension } from './build';

/** The extension for both browsers and the practice desk's page. */
buildExtension('chrome');
buildExtension('firefox');
await buildPage();
