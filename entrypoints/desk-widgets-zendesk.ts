import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zendesk } from '../adapters/zendesk';
import { startWidgets } from './desk-widgets/start';

export default defineUnlistedScript(() => startWidgets(zendesk));
