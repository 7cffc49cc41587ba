import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { solvedHalopsa } from '../adapters/halopsa/solved';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(() => startSource(solvedHalopsa));
