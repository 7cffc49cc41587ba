import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zendeskSource } from '../adapters/zendesk/desk-source';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(() => startSource(zendeskSource));
