import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lend } from './desk-bootstrap/handle';
import { more } from './desk-widgets/late/more';

export default defineUnlistedScript(() => lend('more', more));
