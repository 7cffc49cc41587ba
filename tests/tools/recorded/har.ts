import * as z from 'zod/mini';

/** A file that is larger is not read. Bytes. */
export const LARGEST_FILE = 50_000_000;
const LONGEST_BODY = 1_000_000;
const MOST_ENTRIES = 5000;
const MOST_ANSWERS = 200;

const har = z.object({
  log: z.object({
    entries: z.array(z.unknown()).check(z.maxLength(MOST_ENTRIES)),
  }),
});

const entry = z.object({
  request: z.object({ method: z.string(), url: z.string().check(z.maxLength(8000)) }),
  response: z.object({
    status: z.number(),
    content: z.object({
      mimeType: z.optional(z.string().check(z.maxLength(200))),
      text: z.optional(z.string().check(z.maxLength(LONGEST_BODY * 2))),
      encoding: z.optional(z.string()),
    }),
  }),
});

/** One answer as it was recorded: nothing of it may be written before it was made anonymous. */
export interface RawAnswer {
  readonly url: URL;
  readonly as: 'json' | 'page';
  /** Parsed JSON, or a text of HTML. */
  readonly body: unknown;
}

export interface Recording {
  /** Whose answers they are. */
  readonly origin: string;
  readonly answers: readonly RawAnswer[];
  /** Entries that were not taken: other hosts, other methods, other kinds, failures, too long. */
  readonly left: number;
}

function answerOf(raw: unknown): RawAnswer | null {
  const read = entry.safeParse(raw);
  if (!read.success) return null;
  const { request, response } = read.data;
  const { mimeType = '', text = '', encoding } = response.content;
  if (request.method !== 'GET' || response.status !== 200 || text === '' || !URL.canParse(request.url)) return null;
  const url = new URL(request.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const body = encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
  if (body.length > LONGEST_BODY) return null;
  const kind = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (kind === 'text/html') return { url, as: 'page', body };
  if (kind !== 'application/json' && !kind.endsWith('+json')) return null;
  try {
    return { url, as: 'json', body: JSON.parse(body) as unknown };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/**
 * The desk's own answers out of the text of a HAR file: GETs of one origin, the given one or that of the first page. Throws one
 * sentence where it is no HAR file, or holds none.
 */
export function recordingOf(text: string, wanted?: string): Recording {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new Error('This is no HAR file: it is no JSON.', { cause: thrown });
    throw thrown;
  }
  const read = har.safeParse(parsed);
  if (!read.success) throw new Error(`This is no HAR file, or it has more than ${String(MOST_ENTRIES)} entries.`);
  const { entries } = read.data.log;
  const all = entries.map(answerOf).filter((one) => one !== null);
  const first = all.find(({ as }) => as === 'page') ?? all[0];
  const origin = wanted === undefined ? first?.url.origin : URL.canParse(wanted) ? new URL(wanted).origin : undefined;
  const own = all.filter(({ url }) => url.origin === origin).slice(0, MOST_ANSWERS);
  if (origin === undefined || own.length === 0)
    throw new Error('The recording has no answer of the desk: no GET that was answered with JSON or a page.');
  return { origin, answers: own, left: entries.length - own.length };
}
