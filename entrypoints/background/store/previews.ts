import { browser } from 'wxt/browser';
import type { Feature } from '../../../core/features';
import type { PreviewAnswer } from '../../../core/request-preview';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { makeTurns } from '../in-turn';

/**
 * What a person was shown of requests that have not been sent, and what they let go. In the browser's memory only
 * (`storage.session`), so that it outlives this worker, and no ticket's text is written to the disk for it.
 */
const KEY = 'previews';
const KEEP = 10;
/** The browser keeps 10 MB for everything; a character takes up to three bytes. */
const KEEP_CHARS = 800_000;

/** Whom a request is about, and what for. */
export interface RequestAbout {
  readonly ref: TicketRef;
  readonly feature: Feature;
}

export interface KeptPreview extends RequestAbout {
  readonly id: string;
  /** `looked`: what would be sent. `held`: what waits for the person's press. `approved`: they have let it go. */
  readonly state: 'looked' | 'held' | 'approved';
  readonly answer: PreviewAnswer;
}

const isKept = (value: unknown): value is KeptPreview =>
  typeof value === 'object' && value !== null && 'answer' in value && 'ref' in value && 'state' in value;

/** Null where there is no request. */
export const bodyOf = ({ answer }: KeptPreview): string | null =>
  answer.is === 'request' ? answer.preview.body : null;

const isAbout = ({ ref, feature }: RequestAbout, kept: RequestAbout): boolean =>
  kept.feature === feature && sameTicket(kept.ref, ref);

const inTurn = makeTurns();

/** Whoever waits for one that is being made waits in this worker, and asks again in the next. */
const listeners = new Set<() => void>();

/** Of one place of its own: every request to a model asks for it, and most of the time there is nothing. */
async function all(): Promise<readonly KeptPreview[]> {
  const kept: unknown = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter(isKept) : [];
}

const put = (kept: readonly KeptPreview[]): Promise<void> =>
  kept.length === 0 ? browser.storage.session.remove(KEY) : browser.storage.session.set({ [KEY]: kept });

const sizeOf = (kept: KeptPreview): number => bodyOf(kept)?.length ?? 0;

/** The newest, as many as there is room for; the very newest in any case. */
function newest(kept: readonly KeptPreview[]): readonly KeptPreview[] {
  let room = KEEP_CHARS;
  return kept.slice(0, KEEP).filter((one, position) => {
    room -= sizeOf(one);
    return position === 0 || room >= 0;
  });
}

/** Only the newest stay. */
export const keepPreview = (kept: KeptPreview): Promise<void> =>
  inTurn(async () => {
    const others = (await all()).filter(({ id }) => id !== kept.id);
    await put(newest([kept, ...others]));
    for (const listener of listeners) listener();
  });

/** What was shown before it was to be sent, and has not been sent yet. */
export const heldPreviews = (about: RequestAbout): Promise<readonly KeptPreview[]> =>
  inTurn(async () => (await all()).filter((kept) => kept.state !== 'looked' && isAbout(about, kept)));

const drop = (isGone: (kept: KeptPreview) => boolean): Promise<void> =>
  inTurn(async () => {
    const before = await all();
    const left = before.filter((kept) => !isGone(kept));
    if (left.length < before.length) await put(left);
  });

export const forgetKept = (gone: readonly KeptPreview[]): Promise<void> =>
  drop(({ id }) => gone.some((kept) => kept.id === id));

const setStates = async (change: (kept: KeptPreview) => KeptPreview['state']): Promise<void> =>
  put((await all()).map((kept) => ({ ...kept, state: change(kept) })));

/**
 * The person lets it go, if it is what they were shown. False where there is no such thing any more: nothing may leave for that press.
 */
export const approvePreview = (ref: TicketRef, id: string, sha256?: string): Promise<boolean> =>
  inTurn(async () => {
    const kept = (await all()).find((each) => each.id === id && sameTicket(each.ref, ref));
    if (kept?.answer.is !== 'request') return false;
    if (sha256 !== undefined && kept.answer.preview.sha256 !== sha256) return false;
    await setStates((each) => (each.id === id ? 'approved' : each.state));
    return true;
  });

/** What was let go and has not left is to be let go anew. That it was shown is still known. */
export const takeBack = (about: RequestAbout): Promise<void> =>
  inTurn(() => setStates((kept) => (kept.state === 'approved' && isAbout(about, kept) ? 'held' : kept.state)));

/** It was sent, so it is let go no more. */
export const previewSent = (about: RequestAbout, body: string): Promise<void> =>
  drop((kept) => isAbout(about, kept) && bodyOf(kept) === body);

/** All of it, or what was about the tickets of one desk. */
export const forgetPreviews = (origin?: string): Promise<void> =>
  drop(({ ref }) => origin === undefined || ref.origin === origin);

const LONGEST_WAIT_MS = 20_000;

/** One that may still be in the making; null where nothing came of it. `origin` is the desk that asks. */
export const previewNamed = (id: string, origin: string): Promise<PreviewAnswer | null> =>
  new Promise((resolve, reject) => {
    const end = (answer: PreviewAnswer | null): void => {
      listeners.delete(look);
      clearTimeout(timer);
      resolve(answer);
    };
    const look = (): void => {
      all().then((kept) => {
        const found = kept.find((each) => each.id === id && each.ref.origin === origin);
        if (found !== undefined) end(found.answer);
      }, reject);
    };
    const timer = setTimeout(() => end(null), LONGEST_WAIT_MS);
    listeners.add(look);
    look();
  });
