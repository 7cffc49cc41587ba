import { ExportRow } from '../sections/ExportRow';
import { Erase } from '../sections/Erase';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { SupportLink } from '../../pages/managed/SupportLink';
import { whoOf } from '../../pages/managed/who';

/** All that is left where the organisation does not have it: what it is, whom to ask, and one's own data. */
export function Unlicensed() {
  const { rules } = useSettings().view.managed;
  return (
    <>
      <Section title="Not included">
        <p>
          Deskside suggests a category, a priority and a reply draft in the help desk tab that you have open. It is not
          part of what {whoOf(rules)} has, so it shows nothing there, and nothing is read or sent.
        </p>
        <p className="row wrap">
          <SupportLink rules={rules} />
        </p>
      </Section>
      <Section title="Data" note="What Deskside kept before is still yours. It is in this browser only.">
        <ExportRow />
        <Erase />
      </Section>
    </>
  );
}
