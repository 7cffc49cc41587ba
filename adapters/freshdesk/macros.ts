import { DesksideFault } from '../../core/errors';
import type { Macro } from '../../core/fields';
import { asNamed } from '../../core/text';
import { readMacroHtml } from '../shared/mail/macro';
import { readPlain } from '../shared/mail/read';
import type { FreshdeskApi } from './api';
import { folderResponsesShape, foldersShape, responseShape } from './shapes';

/** Each response is a request of its own, and the account's limit is shared with everything else that uses it. */
const mostResponses = 100;
const pageSize = 100;

/** Canned responses with a text; those read so far where the desk refuses or limits the rest. */
export async function readMacros(api: FreshdeskApi, signal: AbortSignal): Promise<Macro[]> {
  const macros: Macro[] = [];
  try {
    for (const id of await responseIds(api, signal)) {
      const {
        title,
        content,
        content_html: html,
      } = await api.get(`/api/v2/canned_responses/${id}`, responseShape, signal);
      const text =
        html == null || html === '' ? readPlain(content ?? '', { place: 'opening' }).text : readMacroHtml(html);
      if (text !== '') macros.push({ id: String(id), title: asNamed(title), text });
    }
  } catch (thrown) {
    const isBearable =
      thrown instanceof DesksideFault &&
      (thrown.error.code === 'desk-refused' || thrown.error.code === 'desk-rate-limited');
    if (!isBearable) throw thrown;
  }
  return macros;
}

async function responseIds(api: FreshdeskApi, signal: AbortSignal): Promise<number[]> {
  const ids: number[] = [];
  for (const { id, responses_count: count } of await api.get('/api/v2/canned_response_folders', foldersShape, signal)) {
    if (count === 0 || ids.length >= mostResponses) continue;
    const responses = await api.get(
      `/api/v2/canned_response_folders/${id}/responses?per_page=${pageSize}`,
      folderResponsesShape,
      signal,
    );
    for (const response of responses) ids.push(response.id);
  }
  return ids.slice(0, mostResponses);
}
