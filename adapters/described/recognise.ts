import type { DescribedDesk } from '../../core/described/addressed';
import type { Description } from '../../core/described/description';
import { DesksideFault } from '../../core/errors';
import type { DeskEnv } from '../adapter';
import { createAsking } from './asking';
import { elementsOf, valuesOf, type Gaps } from './evaluate';
import { outerPagesAt, pagesAt } from './pages';

type Env = Pick<DeskEnv, 'document' | 'fetch' | 'location'>;

/** Addresses with more folders are not tried one by one. */
const MOST_FOLDERS = 4;

/** Every folder above a page, from the shortest: what a desk's own paths may begin behind. */
function foldersAbove({ pathname }: URL): readonly string[] {
  const parts = pathname.split('/').slice(1, -1).slice(0, MOST_FOLDERS);
  return ['', ...parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`)];
}

/** What `{base}` stands for by an address that is one of the description's pages. */
function basesTold(url: URL, { pages }: Description): readonly string[] {
  const told = [...pagesAt(url, pages, null), ...outerPagesAt(url, pages, null)].map(({ base }) => base);
  return [...new Set(told)];
}

/** What `{base}` may stand for. On a page that the description names its address tells; elsewhere only a question can. */
export function basesAt(url: URL, description: Description): readonly string[] {
  const { pages, recognise } = description;
  const told = basesTold(url, description);
  if (told.length > 0) return told;
  if (pages.every(({ path }) => !path.startsWith('{base}'))) return [''];
  return recognise.ask?.get.startsWith('{base}') === true ? foldersAbove(url) : [];
}

/** `*.example.com` stands for every name below it. */
const isNamed = ({ hosts }: Description, { hostname }: URL): boolean =>
  hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));

const isMarked = ({ recognise: { marks, least } }: Description, { document }: Env, gaps: Gaps): boolean =>
  marks.filter((css) => elementsOf(css, { root: document, gaps }).length > 0).length >= least;

/** Whether the desk answers the question of the description as it should; null where there is none. Throws a `DesksideFault`. */
export async function confirmed(
  { description, base }: DescribedDesk,
  env: Env,
  signal: AbortSignal,
): Promise<boolean | null> {
  const { ask } = description.recognise;
  if (ask === undefined) return null;
  const gaps: Gaps = (gap) => (gap === 'base' ? base : null);
  const { requests } = description;
  // Asked as everything else is: below the folders that the description names, and with the agent's session.
  const asking = createAsking(
    { ...description, requests: { ...requests, get: { question: { path: ask.get } } } },
    base,
    env.location().origin,
    env,
  );
  const answer = await asking.answer('question', gaps, signal);
  return answer !== null && valuesOf(ask.has, { answers: new Map(), row: answer.body, root: null, gaps }).length > 0;
}

async function isConfirmed(desk: DescribedDesk, env: Env, signal: AbortSignal): Promise<boolean> {
  try {
    return (await confirmed(desk, env, signal)) ?? true;
  } catch (thrown) {
    if (thrown instanceof DesksideFault) return false;
    throw thrown;
  }
}

/**
 * Whether this page is the desk that is described: enough of its marks are there, and then, where the description has a question, the
 * desk answers it. Where nobody knows a mark, its pages are one only at an account's own name, or where a person has said so (`meant`).
 * With what `{base}` stands for here; null where it is another desk, or where nobody can tell.
 */
export async function recogniseDescribed(
  description: Description,
  env: Env,
  signal: AbortSignal,
  meant = false,
): Promise<DescribedDesk | null> {
  const { marks } = description.recognise;
  const url = env.location();
  if (marks.length === 0 && !meant && !isNamed(description, url)) return null;
  for (const base of marks.length === 0 ? basesTold(url, description) : basesAt(url, description)) {
    if (marks.length > 0 && !isMarked(description, env, (gap) => (gap === 'base' ? base : null))) continue;
    if (await isConfirmed({ description, base }, env, signal)) return { description, base };
  }
  return null;
}
