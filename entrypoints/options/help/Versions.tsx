import { say } from '../../../core/words/say';
import { browser } from 'wxt/browser';
import { CopyButton } from '../../../components/parts/CopyButton';
import { browserText } from '../../../core/health-report';
import { Facts } from '../parts/Facts';
import { Section } from '../parts/Section';

/** What whoever helps asks first. */
export function Versions() {
  const { version } = browser.runtime.getManifest();
  const facts = [
    [say('shell.master'), version],
    [say('help.browser'), browserText(navigator.userAgent)],
  ] as const;
  return (
    <Section at="help/versions" title={say('help.versions')}>
      <Facts of={facts} />
      <div>
        <CopyButton
          text={facts.map(([name, text]) => say('help.fact', { name, text })).join('\n')}
          words={say('help.copy-versions')}
        />
      </div>
    </Section>
  );
}
