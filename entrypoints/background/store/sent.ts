import { browser } from 'wxt/browser';
import type { SentRecord } from '../../../core/messages';
import { makeTurns } from '../in-turn';

/**
 * What was sent, word for word, for "What was sent". Kept in the browser's memory only (`storage.session`), so that ticket
 * texts are never written to disk for it, and gone when the browser closes.
 */
const PREFIX = 'sent:';
const KEEP = 30;
/** The browser keeps 10 MB at most; a character takes up to three bytes. */
const KEEP_CHARS = 2_500_000;

interface Kept {
  readonly record: SentRecord;
  /** The desk that it was about: no other one is told. */
  readonly origin: string;
}

const keyOf = (id: string): string => `${PREFIX}${id}`;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'record' in value && 'origin' in value;

const sizeOf = ({ bodies }: SentRecord): number =>
  bodies.reduce((sum, body) => sum + (typeof body === 'string' ? body : JSON.stringify(body)).length, 0);

const inTurn = makeTurns();

/** Makes room first: the newest stay, as many as fit. */
export const keepSent = (record: SentRecord, origin: string): Promise<void> => {
  const kept: Kept = { record: { ...record, bodies: [...record.bodies] }, origin };
  return inTurn(async () => {
    const others = Object.entries(await browser.storage.session.get(null)).flatMap(([key, value]) =>
      key.startsWith(PREFIX) && key !== keyOf(record.id) && isKept(value) ? [{ key, old: value.record }] : [],
    );
    let room = KEEP_CHARS - sizeOf(record);
    const out = others
      .sort((a, b) => b.old.at.localeCompare(a.old.at))
      .filter(({ old }, index) => {
        room -= sizeOf(old);
        return index >= KEEP - 1 || room < 0;
      });
    if (out.length > 0) await browser.storage.session.remove(out.map(({ key }) => key));
    await browser.storage.session.set({ [keyOf(record.id)]: kept });
  });
};

/** `origin` is the desk that asks; null for our own pages, which may see all of them. */
export async function readSent(id: string, origin: string | null): Promise<SentRecord | null> {
  const value: unknown = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  return isKept(value) && (origin === null || origin === value.origin) ? value.record : null;
}

/** All of it, or what was about the tickets of one desk. */
export const forgetSent = (origin?: string): Promise<void> =>
  inTurn(async () => {
    const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
    const gone = all.filter(([, value]) => origin === undefined || (isKept(value) && value.origin === origin));
    await browser.storage.session.remove(gone.map(([key]) => key));
  });
