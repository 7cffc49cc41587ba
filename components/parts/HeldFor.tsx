import type { HeldView } from '../../core/request-preview';
import type { Previewing } from '../preview/view';
import { RequestAsk } from '../RequestAsk';

interface HeldForProps {
  /** Beside a draft, or on the card. */
  readonly draft: boolean;
  readonly held: readonly HeldView[] | undefined;
  readonly actions: Previewing;
}

/** The request that waits for a press here; the next one comes after it. */
export function HeldFor({ draft, held, actions }: HeldForProps) {
  const first = held?.find(({ feature }) => (feature === 'draft') === draft);
  return first && <RequestAsk held={first} actions={actions} />;
}
