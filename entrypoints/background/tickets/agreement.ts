import { asked } from '../rules/usable';
import type { TriageState } from '../../../core/messages';
import { agreementTo, hasAgreed } from '../../../core/policy/consent';
import type { Provider } from '../../../providers/provider';
import type { Permitted } from './permitted';

/** Who is asked first for what is switched on. */
export const firstProviders = ({
  settings: { capabilities },
  providers,
  draftProviders,
  summaryProviders,
}: Permitted): readonly Provider[] => [
  ...new Set(
    [capabilities.triage ? providers : null, capabilities.draft ? draftProviders : null, summaryProviders].flatMap(
      (one) => one?.first ?? [],
    ),
  ),
];

/** The question that stands before anything is sent to a destination; null when nobody has to be asked. */
export function firstUse(permitted: Permitted): TriageState | null {
  const asks = firstProviders(permitted).find((provider) => !hasAgreed(permitted, asked(provider)));
  if (asks?.kind !== 'language-model' || asks.destination === null) return null;
  return {
    is: 'first-use',
    destination: asks.destination,
    label: asks.label,
    examples: permitted.settings.examplesInPrompt,
    chosenBy: permitted.rules.preset ? 'organisation' : 'you',
  };
}

/**
 * What is remembered when the person agrees to a destination; nothing when it is not asked for. Where the model is part of the
 * address, suggestions and drafts go to two addresses of one server: one answer holds for both.
 */
export function agreements(permitted: Permitted, destination: string): readonly string[] {
  const firsts = firstProviders(permitted).map(asked);
  return firsts.some((one) => one.destination === destination)
    ? firsts.flatMap((one) => agreementTo(permitted, one))
    : [];
}
