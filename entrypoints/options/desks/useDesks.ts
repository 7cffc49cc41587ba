import { phrase } from '../../../core/words/phrase';
import { describeError } from '../../../core/error-text';
import type { DeskSummary } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { done, refused, type Saved } from '../../pages/saving';
import { useAsked, type Asked } from '../../pages/useAsked';

export type Desks = Asked<readonly DeskSummary[]>;

const listDesks = async () => (await ask('desks.list', {})).desks;

export const useDesks = (): Desks => useAsked(listDesks, { changes: true });

const LOOKS = 15;
const LOOK_EVERY_MS = 1000;

const fetchedAt = async (origin: string): Promise<string | undefined> =>
  (await ask('desks.list', {})).desks.find((desk) => desk.origin === origin)?.catalogue?.fetchedAt;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/** Has the desk's open tab read its fields anew, and waits until they are there. Answers what is said. */
export async function refreshFields(origin: string): Promise<Saved> {
  const before = await fetchedAt(origin);
  const { error } = await ask('desks.refresh', { origin });
  if (error !== null) return refused(() => describeError(error).sentence);
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await pause();
    if ((await fetchedAt(origin)) !== before) return done(phrase('desks.fields.refreshed'));
  }
  return refused(phrase('desks.fields.no-answer'));
}
