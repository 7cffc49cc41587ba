import { DesksideFault } from '../../core/errors';
import type { Macro } from '../../core/fields';
import { asNamed } from '../../core/text';
import { readMacroHtml } from '../shared/mail/macro';
import { readPlain } from '../shared/mail/read';
import type { FreshdeskApi } from './api';
import { folderResponsesShape, foldersShape, responseShape, type CannedResponse } from './shapes';

/** Of those that are a request each: the account's limit is shared with everything else that uses it. */
const mostAsked = 100;
const mostResponses = 1000;
const pageSize = 100;

/**
 * Canned responses with a text; those read so far where the desk refuses or limits the rest. The documented list of a folder tells
 * "all the details" of each, and two clients rely on its texts; one that comes without a text is asked for by itself.
 */
export async function readMacros(api: FreshdeskApi, signal: AbortSignal): Promise<Macro[]> {
  const macros: Macro[] = [];
  let asked = 0;
  try {
    for await (const listed of responses(api, signal)) {
      let response = listed;
      if (listed.content === undefined && listed.content_html === undefined) {
        if (asked >= mostAsked) continue;
        asked += 1;
        response = await api.get(`/api/v2/canned_responses/${listed.id}`, responseShape, signal);
      }
      const text = textOf(response);
      if (text !== '') macros.push({ id: String(response.id), title: asNamed(response.title), text });
      if (macros.length >= mostResponses) break;
    }
  } catch (thrown) {
    if (!isBearable(thrown, macros.length > 0)) throw thrown;
  }
  return macros;
}

/** A role or a plan may have no canned responses. A limit is borne where something came before it. */
const isBearable = (thrown: unknown, cameFirst: boolean): boolean =>
  thrown instanceof DesksideFault &&
  (thrown.error.code === 'desk-refused' || (thrown.error.code === 'desk-rate-limited' && cameFirst));

const textOf = ({ content, content_html: html }: CannedResponse): string =>
  html == null || html === '' ? readPlain(content ?? '', { place: 'opening' }).text : readMacroHtml(html);

async function* responses(api: FreshdeskApi, signal: AbortSignal): AsyncGenerator<CannedResponse, void> {
  for (const { id, responses_count: count } of await api.get('/api/v2/canned_response_folders', foldersShape, signal)) {
    if (count === 0) continue;
    const path = `/api/v2/canned_response_folders/${id}/responses?per_page=${pageSize}`;
    yield* await api.get(path, folderResponsesShape, signal);
  }
}
