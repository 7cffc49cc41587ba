import type { WaitCause } from '../core/draft-state';
import type { SentRecord } from '../core/messages';
import type { Note } from '../core/note';
import { bandOf, percentOf, type AnswerSource } from '../core/suggestion';
import { directionOf } from '../core/words/direction';
import type { Told } from '../core/words/phrase';
import { say, speaker, type WordKey } from '../core/words/say';
import { sayTold } from '../core/words/say-phrase';

/** Shown beside the buttons; a surface that knows the browser's real settings passes its own. Empty: none is set. */
export interface Shortcuts {
  readonly accept: string;
  readonly dismiss: string;
  readonly draft: string;
  readonly insert: string;
}

/** As keyboards name it, in every language. */
const alt = (key: string): string => `Alt ${key}`;

export const defaultShortcuts: Shortcuts = { accept: alt('A'), dismiss: alt('D'), draft: alt('R'), insert: alt('I') };

/** For the element around our words: in a desk of another language they are still ours. */
export const spokenHere = (): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } => {
  const { language } = speaker();
  return { lang: language, dir: directionOf(language) };
};

/** What follows a provider's label: ` · nothing was sent`, ` · 612 tokens`, or nothing where the cost is unknown. */
export function costText(source: AnswerSource): string {
  if (!source.sent) return ` · ${say('parts.cost.not-sent')}`;
  const count = (source.tokensIn ?? 0) + (source.tokensOut ?? 0);
  const cached = source.tokensCached ?? 0;
  if (count === 0) return '';
  return ` · ${cached > 0 ? say('parts.cost.tokens-cached', { count, cached }) : say('parts.cost.tokens', { count })}`;
}

/** `Likely · 87 %`; 0 to 1. */
export const confidenceText = (confidence: number): string =>
  say('parts.confidence', { band: say(`parts.band.${bandOf(confidence)}`), percent: percentOf(confidence) });

const ON_THIS_DEVICE: WordKey = 'reason.by.on-device';

/** The true cause of a wait: a title and one sentence. `label` names the provider; nothing goes to this device, which has the ticket already. */
export const waitWords = (cause: WaitCause, label: Told): { title: string; sentence: string } => ({
  title: say(`parts.wait.${cause}.title`),
  sentence:
    typeof label !== 'string' && label.key === ON_THIS_DEVICE
      ? say('parts.wait.here')
      : say(`parts.wait.${cause}.sentence`, { label: sayTold(label) }),
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`. Times in ISO 8601 and epoch milliseconds. */
export function agoText(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  if (Number.isNaN(passed)) return say('parts.ago.unknown');
  if (passed < MINUTE) return say('parts.ago.now');
  if (passed < HOUR) return say('parts.ago.minutes', { count: Math.floor(passed / MINUTE) });
  if (passed < DAY) return say('parts.ago.hours', { count: Math.floor(passed / HOUR) });
  return say('parts.ago.days', { count: Math.floor(passed / DAY) });
}

/** Indented when it is JSON, else as it was. */
export function prettyBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return body;
    throw thrown;
  }
}

export const destinationText = (record: Pick<SentRecord, 'destination'>): string =>
  record.destination ?? say('sent.nowhere');

/** One quiet line beside a suggestion. */
export const noteText = (note: Note): string => say(`card.note.${note}`);
