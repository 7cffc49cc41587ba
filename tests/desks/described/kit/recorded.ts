import { existsSync, readFileSync } from 'node:fs';
import { json, type Answer } from '../../shared/http';
import type { View } from './contract';

/** One answer of a real desk, made anonymous: `npm run new:desk -- --from`. */
interface Recorded {
  /** With its query. */
  readonly path: string;
  /** `page` is a text of HTML, everything else is data. */
  readonly as: 'json' | 'page';
  readonly body: unknown;
}

interface Served {
  /** The data that was recorded at this address; where the query is another one, of the same path, if there is only one. */
  answer(url: URL): Answer | null;
  view(url: URL): View | null;
}

/** What `recorded.json` beside this file holds; nothing where there is none yet. */
export function recordedBeside(file: string): Served {
  const place = new URL('recorded.json', file);
  const all = existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as readonly Recorded[]) : [];
  const found = (as: Recorded['as'], { pathname, search }: URL): Recorded | undefined => {
    const there = all.filter((one) => one.as === as && one.path.split('?', 1)[0] === pathname);
    return there.find(({ path }) => path === pathname + search) ?? (there.length === 1 ? there[0] : undefined);
  };
  return {
    answer: (url) => {
      const one = found('json', url);
      return one === undefined ? null : json(one.body);
    },
    view: (url) => {
      const one = found('page', url);
      return one === undefined ? null : { title: '', html: String(one.body) };
    },
  };
}
