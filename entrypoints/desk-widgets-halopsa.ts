import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { halopsa } from '../adapters/halopsa';
import { startWidgets } from './desk-widgets/start';

export default defineUnlistedScript(() => startWidgets(halopsa));
