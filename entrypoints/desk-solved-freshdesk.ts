import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solvedFreshdesk } from '../adapters/freshdesk/solved';
import { startSolved } from './desk-solved/start';

export default defineUnlistedScript(() => startSolved(solvedFreshdesk));
