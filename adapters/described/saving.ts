import { fault } from '../../core/errors';
import { isJson, type Taking } from '../shared/http';
import { addressOf } from './address';
import { boundedText, etagOf, parsed, type RawAnswer } from './answer';
import type { Asking } from './asking';
import type { Gaps } from './evaluate';

/** Of a write: what it says is proof of nothing, so it may say nothing. `data`: an answer that is a page after a redirect is no answer. */
const takeSaved = (data: boolean): Taking<RawAnswer> => ({
  accept: data ? 'application/json' : 'text/html, application/json',
  async read(response, signal) {
    const says = isJson.test(response.headers.get('content-type') ?? '');
    if (data && !says && response.redirected) throw fault('desk-signed-out');
    const text = says ? await boundedText(response, signal) : '';
    return { body: text.trim() === '' ? undefined : parsed(text), root: null, etag: etagOf(response) };
  },
});

const methodOf = { put: 'PUT', post: 'POST', patch: 'PATCH' } as const;

/** One write. Never repeated. Throws a `DesksideFault`. */
export async function save(
  { ask, base }: Pick<Asking, 'ask' | 'base'>,
  { method, path, gaps }: { readonly method: keyof typeof methodOf; readonly path: string; readonly gaps: Gaps },
  { text, type, data }: { readonly text: string; readonly type: string; readonly data: boolean },
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const address = addressOf(path, base, gaps);
  if (address === null) throw fault('desk-refused', 'an address that cannot be filled');
  const all = { 'Content-Type': type, ...headers };
  return ask(address, { method: methodOf[method], body: text, headers: all }, takeSaved(data), signal);
}
