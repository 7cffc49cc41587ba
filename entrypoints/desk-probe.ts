import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { DeskEnv } from '../adapters/adapter';
import { recogniseDescribed, recogniseDesk } from '../adapters/recognise';
import { pause } from '../adapters/shared/wait';
import type { Description } from '../core/described/description';
import { parseDescriptionText } from '../core/described/parse';
import type { Requests } from '../core/messages';
import type { DescribedBy } from '../core/settings';
import type { DeskId } from '../core/ticket-ref';
import { request } from './lib/request';

/** A desk's application is not there yet when its page is; a page that was opened longer ago than this shows what it has. */
const YOUNG_MS = 8_000;
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 250;

const env: Pick<DeskEnv, 'document' | 'fetch' | 'location'> = {
  document,
  location: () => new URL(location.href),
  fetch: (input, init) => fetch(input, init),
};

interface Candidate {
  readonly from: DescribedBy['from'];
  /** Its place in the list that the worker told. */
  readonly index: number;
  readonly description: Description;
}

/** The organisation's texts are parsed here: the worker does not carry the format. One that is wrong is no candidate. */
function candidatesIn({ own, policy, shipped }: Requests['desk.candidates']['out']): readonly Candidate[] {
  const listed = (from: 'own' | 'shipped', descriptions: readonly Description[]): Candidate[] =>
    descriptions.map((description, index) => ({ from, index, description }));
  return [
    ...listed('own', own === null ? [] : [own]),
    ...policy.flatMap((text, index): Candidate[] => {
      const parsed = parseDescriptionText(text);
      return parsed.ok ? [{ from: 'policy', index, description: parsed.value }] : [];
    }),
    ...listed('shipped', shipped),
  ];
}

interface Found {
  readonly desk: DeskId | null;
  readonly described: {
    readonly from: DescribedBy['from'];
    readonly index: number;
    readonly base: string;
    readonly parsed: Description | null;
  } | null;
}

const none: Found = { desk: null, described: null };

async function look(candidates: readonly Candidate[], signal: AbortSignal): Promise<Found> {
  // What a person brought for this very address is meant, whatever else the page looks like.
  for (const { from, index, description } of candidates.filter(({ from: whose }) => whose === 'own')) {
    const found = await recogniseDescribed(description, env, signal, true);
    if (found !== null) return { desk: null, described: { from, index, base: found.base, parsed: null } };
  }
  const desk = await recogniseDesk(env, signal);
  if (desk !== null) return { desk, described: null };
  for (const { from, index, description } of candidates.filter(({ from: whose }) => whose !== 'own')) {
    const found = await recogniseDescribed(description, env, signal);
    if (found === null) continue;
    const parsed = from === 'policy' ? description : null;
    return { desk: null, described: { from, index, base: found.base, parsed } };
  }
  return none;
}

async function find(signal: AbortSignal): Promise<Found> {
  const told: Requests['desk.candidates']['out'] | undefined = await request('desk.candidates', {});
  const candidates = candidatesIn(told ?? { own: null, policy: [], shipped: [] });
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const found = await look(candidates, signal);
    if (found !== none || performance.now() > YOUNG_MS) return found;
    await pause(wait, signal);
  }
}

/** Put into a tab of an address that the person added. Answers which desk it found, and where: the tab may have gone on meanwhile. */
export default defineUnlistedScript(async () => {
  const { origin } = location;
  return { origin, ...(await find(AbortSignal.timeout(PATIENCE_MS))) };
});
