import { say } from '../../../core/words/say';
import { ExportRow, Erase } from '../sections/OwnData';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { SupportLink } from '../../pages/managed/SupportLink';
import { byOf } from '../../pages/managed/words';

/** All that is left where the organisation does not have it: what it is, whom to ask, and one's own data. */
export function Unlicensed() {
  const { rules } = useSettings().view.managed;
  return (
    <>
      <h1>{say('shell.name')}</h1>
      <Section title={say('managed.unlicensed.title')}>
        <p>{say('managed.unlicensed.sentence', { by: byOf(rules) })}</p>
        <p className="row wrap">
          <SupportLink rules={rules} />
        </p>
      </Section>
      <Section title={say('data.title')} note={say('managed.unlicensed.data')}>
        <ExportRow />
        <Erase />
      </Section>
    </>
  );
}
