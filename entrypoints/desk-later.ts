import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lend } from './desk-bootstrap/handle';
import { later } from './desk-widgets/late/later';

export default defineUnlistedScript(() => lend('later', later));
