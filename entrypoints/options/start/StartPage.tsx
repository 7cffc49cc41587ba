import { providerFacts } from '../../../core/providers';
import { useSettings } from '../../pages/settings-store';
import { Section } from '../parts/Section';

/** What is set up. */
export function StartPage() {
  const { provider } = useSettings().view.effective;
  return (
    <Section title="What is set up">
      <dl className="facts">
        <div className="fact">
          <dt>Answers</dt>
          <dd>
            <a className="link" href="#answers">
              {providerFacts[provider].name}
            </a>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
