import type { TicketRef } from '../../../../core/ticket';
import type { Loaded } from '../../rules/load';
import type { QueueRequests } from '../../../../core/queue-panel';
import { askSource } from '../../desks/source';
import { activity } from '../../store/ledger/ledger';
import { noted } from '../../store/ledger/noted';
import { tickets } from '../../store/ledger/tickets';
import { isRefused, whileOn } from '../power';
import { rowsNow } from './scope';
import { desksideError } from '../../../../core/errors';

/** Notes go to tickets that the panel shows, and to no others. */
async function isRow(ref: TicketRef, counts: Loaded): Promise<boolean> {
  const record = await tickets.get(ref);
  return record !== undefined && (await rowsNow(counts)).rowOf(record, new Set()) !== null;
}

/** Writes an internal note, which the person has seen as it will stand there. Nothing of its text is kept here. */
export async function writeNote({
  ref,
  text,
}: QueueRequests['queue.note']['in']): Promise<QueueRequests['queue.note']['out']> {
  const counts = await whileOn();
  if (isRefused(counts)) return { error: counts };
  if (!(await isRow(ref, counts))) return { error: desksideError('not-allowed') };
  const written = await askSource<'note'>(ref.origin, { what: 'note', ref, text, quiet: false });
  const at = new Date().toISOString();
  const did = { at, ref, provider: counts.settings.provider } as const;
  await noted(
    activity.add(written.ok ? { ...did, what: 'noted' } : { ...did, what: 'failed', code: written.error.code }),
  );
  return { error: written.ok ? null : written.error };
}
