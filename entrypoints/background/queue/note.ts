import type { QueueRequests } from '../../../core/queue-panel';
import { deskAllowed } from '../desks/known';
import { askSource } from '../desks/source';
import { activity } from '../store/ledger/ledger';
import { noted } from '../store/ledger/noted';
import { isRefused, whileOn } from './power';
import { desksideError } from '../../../core/errors';

/** Writes an internal note, which the person has seen as it will stand there. Nothing of its text is kept here. */
export async function writeNote({
  ref,
  text,
}: QueueRequests['queue.note']['in']): Promise<QueueRequests['queue.note']['out']> {
  const counts = await whileOn();
  if (isRefused(counts)) return { error: counts };
  if (!deskAllowed(counts.rules, ref.origin)) return { error: desksideError('desk-unreachable') };
  const written = await askSource<'note'>(ref.origin, { what: 'note', ref, text, quiet: false });
  const at = new Date().toISOString();
  const did = { at, ref, provider: counts.settings.provider } as const;
  await noted(
    activity.add(written.ok ? { ...did, what: 'noted' } : { ...did, what: 'failed', code: written.error.code }),
  );
  return { error: written.ok ? null : written.error };
}
