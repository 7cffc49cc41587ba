import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { halopsaSource } from '../adapters/halopsa/desk-source';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(() => startSource(halopsaSource));
