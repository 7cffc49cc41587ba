import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lend } from './desk-bootstrap/handle';
import { summary } from './desk-widgets/late/summary';

export default defineUnlistedScript(() => lend('summary', summary));
