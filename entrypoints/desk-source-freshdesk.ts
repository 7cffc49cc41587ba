import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { freshdeskSource } from '../adapters/freshdesk/desk-source';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(() => startSource(freshdeskSource));
