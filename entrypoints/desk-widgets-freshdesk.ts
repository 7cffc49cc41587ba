import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freshdesk } from '../adapters/freshdesk';
import { startWidgets } from './desk-widgets/start';

export default defineUnlistedScript(() => startWidgets(freshdesk));
