import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solvedZendesk } from '../adapters/zendesk/solved';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(() => startSource(solvedZendesk));
