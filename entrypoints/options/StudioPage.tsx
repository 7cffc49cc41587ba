import { lazy, Suspense } from 'react';
import { PageFrame } from './shell/PageFrame';

/** Few people ever open it, so its code is loaded when they do. */
const PolicyStudio = lazy(async () => ({ default: (await import('./studio/PolicyStudio')).PolicyStudio }));

export function StudioPage() {
  return (
    <PageFrame page="team" title="Policy studio" back={{ href: '#team', words: 'Back to Team' }} tellsProblem={false}>
      <Suspense fallback={<p className="soft">Opening the policy studio.</p>}>
        <PolicyStudio />
      </Suspense>
    </PageFrame>
  );
}
