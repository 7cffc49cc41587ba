import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describedDesk } from '../adapters/described';
import { bring } from './desk-bootstrap/env';
import { request } from './lib/request';
import { startWidgets } from './desk-widgets/start';

export default defineUnlistedScript(async () => {
  const { desk } = await request('desk.described', {});
  if (desk !== null) startWidgets(describedDesk(desk.description, desk.base, (signal) => bring('seldom', signal)));
});
