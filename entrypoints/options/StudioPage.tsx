import { say } from '../../core/words/say';
import { lazy, Suspense } from 'react';
import { PageFrame } from './shell/PageFrame';

/** Few people ever open it, so its code is loaded when they do. */
const PolicyStudio = lazy(async () => ({ default: (await import('./studio/PolicyStudio')).PolicyStudio }));

export function StudioPage() {
  return (
    <PageFrame page="team" title={say('shell.studio')} back={{ href: '#team', words: say('shell.studio-back') }}>
      <Suspense fallback={<p className="soft">{say('shell.studio-opening')}</p>}>
        <PolicyStudio />
      </Suspense>
    </PageFrame>
  );
}
