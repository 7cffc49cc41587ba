import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describedSource } from '../adapters/described/desk-source';
import { request } from './lib/request';
import { startSource } from './desk-source/start';

export default defineUnlistedScript(async () => {
  const { desk } = await request('desk.described', {});
  return desk !== null && startSource(describedSource(desk.description, desk.base));
});
