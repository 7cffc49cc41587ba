import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solvedHalopsa } from '../adapters/halopsa/solved';
import { startSolved } from './desk-solved/start';

export default defineUnlistedScript(() => startSolved(solvedHalopsa));
