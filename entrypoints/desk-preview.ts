import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lend } from './desk-bootstrap/handle';
import { preview } from './desk-widgets/late/preview';

export default defineUnlistedScript(() => lend('preview', preview));
