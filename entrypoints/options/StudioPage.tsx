import { say } from '../../core/words/say';
import { lazy, Suspense } from 'react';
import { PageFrame } from './shell/PageFrame';

/** Few people ever open it, so its code is loaded when they look at the page that leads to it. */
export const loadStudio = async () => ({ default: (await import('./studio/PolicyStudio')).PolicyStudio });

const PolicyStudio = lazy(loadStudio);

export function StudioPage() {
  return (
    <PageFrame page="team" title={say('shell.studio')} back={{ href: '#team', words: say('shell.studio-back') }}>
      <Suspense fallback={<p className="soft">{say('shell.studio-opening')}</p>}>
        <PolicyStudio />
      </Suspense>
    </PageFrame>
  );
}
