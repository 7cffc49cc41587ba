import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solvedFreshdesk } from '../adapters/freshdesk/solved';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(() => startSource(solvedFreshdesk));
