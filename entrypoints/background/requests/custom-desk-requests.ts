import type { Requests } from '../../../core/messages';
import { loadSettings } from '../settings/store';
import type { Asker } from './sender';

export async function deskHere(asker: Asker): Promise<Requests['desk.here']['out']> {
  if (asker.kind !== 'desk-tab') return { desk: null };
  const { settings } = await loadSettings();
  return { desk: settings.customDesks.find(({ origin }) => origin === asker.origin)?.desk ?? null };
}

export async function addDesk(_asked: Requests['desk.add']['in']): Promise<Requests['desk.add']['out']> {
  return { origin: null, desk: null, error: null };
}

export async function removeDesk(_asked: Requests['desk.remove']['in']): Promise<Requests['desk.remove']['out']> {
  return {};
}
