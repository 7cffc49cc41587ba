import { browser } from 'wxt/browser';
import type { SentRecord } from '../../../core/messages';

/**
 * What was sent, word for word, for "What was sent". Kept in the browser's memory only (`storage.session`), so that ticket
 * texts are never written to disk for it, and gone when the browser closes.
 */
const PREFIX = 'sent:';
const KEEP = 30;
const BODY_CHARS = 200_000;

const keyOf = (id: string): string => `${PREFIX}${id}`;

const isRecord = (value: unknown): value is SentRecord => typeof value === 'object' && value !== null && 'bodies' in value && 'at' in value;

export async function keepSent(record: SentRecord): Promise<void> {
  await browser.storage.session.set({ [keyOf(record.id)]: { ...record, bodies: record.bodies.map((body) => body.slice(0, BODY_CHARS)) } });
  const all = Object.entries(await browser.storage.session.get(null)).flatMap(([key, value]) => (key.startsWith(PREFIX) && isRecord(value) ? [{ key, at: value.at }] : []));
  const old = all.sort((a, b) => b.at.localeCompare(a.at)).slice(KEEP);
  if (old.length > 0) await browser.storage.session.remove(old.map(({ key }) => key));
}

export async function readSent(id: string): Promise<SentRecord | null> {
  const value: unknown = (await browser.storage.session.get(keyOf(id)))[keyOf(id)];
  return isRecord(value) ? value : null;
}

export async function forgetSent(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
  await browser.storage.session.remove(keys);
}
