import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solvedZendesk } from '../adapters/zendesk/solved';
import { startSolved } from './desk-solved/start';

export default defineUnlistedScript(() => startSolved(solvedZendesk));
