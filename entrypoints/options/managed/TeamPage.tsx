import { settingsTable, pageTitles } from '../places/table';
import { useSettings } from '../../pages/settings-store';
import { Kept } from '../parts/Kept';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { useArrival } from '../places/address';
import { PageFrame } from '../shell/PageFrame';
import { StudioPage } from '../StudioPage';
import { Banner } from './Banner';
import { reasonOf } from './reasons';

/** What the organisation set, and where a team's lead writes what it sets. */
export function TeamPage({ tellsProblem }: { tellsProblem: boolean }) {
  const studio = useArrival().address.part === 'studio';
  return (
    <>
      <Kept shown={!studio}>
        <PageFrame page="team" title={pageTitles.team} tellsProblem={tellsProblem}>
          <Place at="team/managed">
            <Managed />
          </Place>
          <Section
            title="Policy studio"
            note="For team leads: write what counts for a whole team, and take it along as the files that a browser’s administration reads."
          >
            <p>
              <a className="link" href="#team/studio">
                Open the policy studio
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
      <Section title="What the organisation set" note="Nothing: every setting is your own.">
        {null}
      </Section>
    );
  const set = settingsTable.flatMap(({ at, title, lock }) =>
    lock !== undefined && keys[lock].policyKey !== null
      ? [{ at, title, reason: reasonOf(lock, keys[lock], rules) }]
      : [],
  );
  return (
    <>
      <Banner />
      <Section title="What the organisation set">
        {set.length === 0 && <p className="soft">None of the settings that you see.</p>}
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
