import type { LookedAt, Previewing } from '../../components/preview/view';
import { request } from '../lib/request';
import type { Connection } from './connection';

const load = async (id: string): ReturnType<Previewing['loadPreview']> => (await request('preview.get', { id })).answer;

/** What the person's hands do with requests that have not been sent. */
export const previewing = (connection: Connection): Previewing => ({
  loadPreview: load,
  letGo: (id, sha256) => connection.send({ type: 'let-go', id, sha256 }),
  keepBack: (id) => connection.send({ type: 'keep-back', id }),
});

/** The worker makes it from what it was told of the ticket last. */
export async function lookAt(connection: Connection, what: 'triage' | 'draft', instruction = ''): Promise<LookedAt> {
  const id = crypto.randomUUID();
  connection.send({ type: 'preview', id, what, instruction });
  return { id, answer: await load(id) };
}
