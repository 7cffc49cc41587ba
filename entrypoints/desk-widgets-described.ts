import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describedDesk } from '../adapters/described';
import { request } from './lib/request';
import { startWidgets } from './desk-widgets/start';

export default defineUnlistedScript(async () => {
  const { desk } = await request('desk.described', {});
  if (desk !== null) startWidgets(describedDesk(desk.description, desk.base));
});
