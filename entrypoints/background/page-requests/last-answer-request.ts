import type { Requests } from '../../../core/messages';
import { providerSettings } from '../../../core/settings';
import { resolveAddress } from '../../../providers';
import { loadEffective } from '../rules/load';
import { lastAnswer } from '../store/last-answer';

/** What was asked elsewhere, or of another provider, says nothing of the one that answers now. */
export async function tellLastAnswer(): Promise<Requests['provider.last']['out']> {
  const { settings } = await loadEffective();
  const last = await lastAnswer();
  const { address, model } = providerSettings(settings, settings.provider);
  const resolved = resolveAddress(settings.provider, address, model);
  const destination = resolved?.ok === true ? resolved.chatUrl : null;
  if (last === null || last.provider !== settings.provider || last.destination !== destination) return { last: null };
  return { last: { at: last.at, error: last.error } };
}
