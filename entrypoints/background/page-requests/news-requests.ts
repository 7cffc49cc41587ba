import type { Requests } from '../../../core/messages';
import { isNewVersion, rememberVersion } from '../store/seen-version';

export const tellNews = async (): Promise<Requests['news.get']['out']> => ({ fresh: await isNewVersion() });

export async function newsSeen(): Promise<Requests['news.seen']['out']> {
  await rememberVersion();
  return {};
}
