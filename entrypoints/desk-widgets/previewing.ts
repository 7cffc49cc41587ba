import type { Previewing } from '../../components/preview/view';
import { request } from '../lib/request';
import type { Connection } from './connection';

/** What the person's hands do with requests that have not been sent. */
export const previewing = (connection: Connection): Previewing => ({
  tell: (pressed) => connection.send(pressed),
  loadPreview: async (id) => (await request('preview.get', { id })).answer,
});
