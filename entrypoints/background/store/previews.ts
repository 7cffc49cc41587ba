import { browser } from 'wxt/browser';
import type { Feature } from '../../../core/features';
import type { PreviewAnswer } from '../../../core/request-preview';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { makeTurns } from '../in-turn';

/**
 * What a person was shown of requests that have not been sent, and what they let go. In the browser's memory only
 * (`storage.session`), so that it outlives this worker, and no ticket's text is written to the disk for it.
 */
const PREFIX = 'preview:';
const KEEP = 10;

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
  /** ISO 8601. */
  readonly at: string;
}

const keyOf = (id: string): string => `${PREFIX}${id}`;

const isKept = (value: unknown): value is KeptPreview =>
  typeof value === 'object' && value !== null && 'answer' in value && 'ref' in value && 'state' in value;

const isAbout = ({ ref, feature }: RequestAbout, kept: RequestAbout): boolean =>
  kept.feature === feature && sameTicket(kept.ref, ref);

const inTurn = makeTurns();

/** Whoever waits for one that is being made waits in this worker, and asks again in the next. */
const listeners = new Set<() => void>();

async function all(): Promise<readonly KeptPreview[]> {
  return Object.entries(await browser.storage.session.get(null)).flatMap(([key, kept]) =>
    key.startsWith(PREFIX) && isKept(kept) ? [kept] : [],
  );
}

const remove = (kept: readonly KeptPreview[]): Promise<void> =>
  browser.storage.session.remove(kept.map(({ id }) => keyOf(id)));

const put = (kept: KeptPreview): Promise<void> => browser.storage.session.set({ [keyOf(kept.id)]: kept });

/** Only the newest stay. */
export const keepPreview = (kept: KeptPreview): Promise<void> =>
  inTurn(async () => {
    const others = (await all()).filter(({ id }) => id !== kept.id);
    await remove(others.toSorted((a, b) => b.at.localeCompare(a.at)).slice(KEEP - 1));
    await put(kept);
    for (const listener of listeners) listener();
  });

/** What was shown before it was to be sent, and has not been sent yet. */
export const heldPreviews = (about: RequestAbout): Promise<readonly KeptPreview[]> =>
  inTurn(async () => (await all()).filter((kept) => kept.state !== 'looked' && isAbout(about, kept)));

export const forgetKept = (kept: readonly KeptPreview[]): Promise<void> => inTurn(() => remove(kept));

/**
 * The person lets it go, if it is what they were shown. False where there is no such thing any more: nothing may leave for that press.
 */
export const approvePreview = (ref: TicketRef, id: string, sha256?: string): Promise<boolean> =>
  inTurn(async () => {
    const kept = (await all()).find((each) => each.id === id && sameTicket(each.ref, ref));
    if (kept?.answer.is !== 'request') return false;
    if (sha256 !== undefined && kept.answer.preview.sha256 !== sha256) return false;
    await put({ ...kept, state: 'approved' });
    return true;
  });

/** What was let go and has not left is to be let go anew. That it was shown is still known. */
export const takeBack = (about: RequestAbout): Promise<void> =>
  inTurn(async () => {
    for (const kept of await all())
      if (kept.state === 'approved' && isAbout(about, kept)) await put({ ...kept, state: 'held' });
  });

/** It was sent, so it is let go no more. */
export const previewSent = (about: RequestAbout, body: string): Promise<void> =>
  inTurn(async () =>
    remove(
      (await all()).filter(
        (kept) => isAbout(about, kept) && kept.answer.is === 'request' && kept.answer.preview.body === body,
      ),
    ),
  );

/** All of it, or what was about the tickets of one desk. */
export const forgetPreviews = (origin?: string): Promise<void> =>
  inTurn(async () => remove((await all()).filter(({ ref }) => origin === undefined || ref.origin === origin)));

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
