import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writing } from '../adapters/freshdesk/writing';
import { lend } from './desk-bootstrap/handle';

export default defineUnlistedScript(() => lend('writing', writing));
