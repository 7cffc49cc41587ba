import { useEffect, useState, type ComponentType } from 'react';
import { say } from '../../../core/words/say';
import { pageTitle, placeTitle, settingsTable } from '../places/table';
import { useSettings } from '../../pages/settings-store';
import { Kept } from '../parts/Kept';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { useArrival } from '../places/address';
import { PageFrame } from '../shell/PageFrame';
import { Banner } from './Banner';
import { reasonOf } from './reasons';

/** What the organisation set, and where a team's lead writes what it sets. */
export function TeamPage() {
  const studio = useArrival().address.part === 'studio';
  useEffect(() => void loadStudio(), []);
  return (
    <>
      <Kept shown={!studio}>
        <PageFrame page="team" title={pageTitle('team')}>
          <Place at="team/managed">
            <Managed />
          </Place>
          <Section title={placeTitle('team/studio')} note={say('managed.studio-note')}>
            <p>
              <a className="link" href="#team/studio">
                {say('managed.studio-open')}
              </a>
            </p>
          </Section>
        </PageFrame>
      </Kept>
      <Kept shown={studio}>
        <StudioPage />
      </Kept>
    </>
  );
}

function Managed() {
  const { rules, keys } = useSettings().view.managed;
  if (!rules.managed)
    return (
      <Section title={say('managed.set')} note={say('managed.set-nothing')}>
        {null}
      </Section>
    );
  const set = settingsTable.flatMap(({ at, lock }) =>
    lock !== undefined && keys[lock].policyKey !== null
      ? [{ at, title: placeTitle(at), reason: reasonOf(lock, keys[lock], rules) }]
      : [],
  );
  return (
    <>
      <Banner />
      <Section title={say('managed.set')}>
        {set.length === 0 && <p className="soft">{say('managed.set-none-seen')}</p>}
        <ul className="set">
          {set.map(({ at, title, reason }) => (
            <li key={at}>
              {at.includes('*') ? (
                <b>{title}</b>
              ) : (
                <a className="link" href={`#${at}`}>
                  {title}
                </a>
              )}{' '}
              <span className="soft">{reason}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

let loaded: ComponentType | null = null;

/** Few people ever open it, so its code is loaded when they look at the page that leads to it. */
export async function loadStudio(): Promise<void> {
  loaded = (await import('../studio/PolicyStudio')).PolicyStudio;
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
