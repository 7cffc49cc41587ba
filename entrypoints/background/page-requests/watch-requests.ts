import { agreementTo } from '../../../core/policy/consent';
import type { Requests } from '../../../core/messages';
import { askSource } from '../desks/source';
import { selectProviders } from '../model/select-provider';
import { loadEffective } from '../rules/load';
import { asked } from '../rules/usable';
import { changeSettings } from '../store/settings/store';

/** The lists that a desk offers, asked for while the person looks on. Nothing is asked of a desk where Deskside may not work. */
export async function tellViews({ origin }: Requests['watch.views']['in']): Promise<Requests['watch.views']['out']> {
  const views = await askSource<'views'>(origin, { what: 'views', quiet: false });
  return views.ok ? { views: views.value, error: null } : { views: [], error: views.error };
}

/** Keeps the person's consent; for another destination than the one that is asked about nothing is kept. */
export async function agreeUnopened({
  destination,
}: Requests['watch.agree']['in']): Promise<Requests['watch.agree']['out']> {
  const effective = await loadEffective();
  const providers = await selectProviders(effective, 'watch');
  const first = providers.ok ? asked(providers.value.first) : null;
  if (first === null || first.destination !== destination) return {};
  const agreed = agreementTo(effective, first);
  await changeSettings((settings) => ({
    ...settings,
    agreedUnopened: [...new Set([...settings.agreedUnopened, ...agreed])],
  }));
  return {};
}
