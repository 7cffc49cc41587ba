import { useEffect, useState, type ComponentType } from 'react';
import { say } from '../../core/words/say';
import { PageFrame } from './shell/PageFrame';

let loaded: ComponentType | null = null;

/** Few people ever open it, so its code is loaded when they look at the page that leads to it. */
export async function loadStudio(): Promise<void> {
  loaded = (await import('./studio/PolicyStudio')).PolicyStudio;
}

/** React's own `lazy` shows what stands in for it for a third of a second, even where the code is there already. */
export function StudioPage() {
  const [Studio, setStudio] = useState(() => loaded);
  useEffect(() => {
    if (Studio === null) void loadStudio().then(() => setStudio(() => loaded));
  }, [Studio]);
  return (
    <PageFrame page="team" title={say('shell.studio')} back={{ href: '#team', words: say('shell.studio-back') }}>
      {Studio === null ? <p className="soft">{say('shell.studio-opening')}</p> : <Studio />}
    </PageFrame>
  );
}
