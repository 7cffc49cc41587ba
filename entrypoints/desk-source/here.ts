import type { DeskSource } from '../../adapters/source';
import { request } from '../lib/request';

/** On a person's own domain the name does not tell which desk it is; the worker knows. */
export const isHere = async (source: Pick<DeskSource, 'id' | 'owns'>, url: URL): Promise<boolean> =>
  (await request('desk.here', {})).desk === source.id && source.owns(url, true);
