import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lend } from './desk-bootstrap/handle';
import { craft } from './desk-widgets/late/craft';

export default defineUnlistedScript(() => lend('craft', craft));
