import { browser } from 'wxt/browser';
import { CopyButton } from '../../../components/parts/CopyButton';
import { browserText } from '../../../core/health-report';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';

/** What whoever helps asks first. */
export function Versions() {
  const { version } = browser.runtime.getManifest();
  const facts = [
    ['Deskside', version],
    ['Browser', browserText(navigator.userAgent)],
  ] as const;
  return (
    <Place at="help/versions">
      <Section title="Versions">
        <dl className="facts">
          {facts.map(([name, text]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <div>
          <CopyButton text={facts.map(([name, text]) => `${name}: ${text}`).join('\n')} words="Copy the versions" />
        </div>
      </Section>
    </Place>
  );
}
