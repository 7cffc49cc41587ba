import type { DeskSummary } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useAsked, type Asked } from '../../pages/useAsked';

interface Found {
  /** In tabs or added, each once, those in tabs first. */
  readonly all: readonly DeskSummary[];
  /** What the browser has to be asked for to tell the tabs of the built-in desks; empty where nothing is missing. */
  readonly access: readonly string[];
}
export type OpenDesks = Asked<Found>;

/** What can be read there without another step. */
export const isUsable = ({ state, desk }: DeskSummary): boolean =>
  desk !== null && (state === 'ready' || state === 'not-read');

async function findDesks(): Promise<Found> {
  const [open, added] = await Promise.all([ask('desks.open', {}), ask('desks.list', {})]);
  const others = added.desks.filter(({ origin }) => open.desks.every((desk) => desk.origin !== origin));
  return { all: [...open.desks, ...others], access: open.access };
}

/** Which desks there are. */
export const useOpenDesks = (): OpenDesks => useAsked(findDesks, { changes: true });
