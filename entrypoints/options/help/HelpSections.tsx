import { say } from '../../../core/words/say';
import { browser } from 'wxt/browser';
import { asCommand } from '../../../core/messages';
import { Button } from '../../../components/parts/Button';
import { useAsked } from '../../pages/useAsked';
import { Facts } from '../parts/Facts';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { CopyButton } from '../../../components/parts/CopyButton';
import { browserText } from '../../../core/health-report';
import { useEffect, useState } from 'react';
import { Folded } from '../parts/Folded';

const readCommands = () => browser.commands.getAll();

/** The browser owns the shortcuts: shown as they really are, changed where the browser lets a person do it. */
export function ShortcutsSection() {
  const { view } = useSettings();
  const commands = useAsked(readCommands).found ?? [];
  const chromium = view.extensionOrigin.startsWith('chrome-extension:');

  return (
    <Section at="help/keyboard" title={say('help.keyboard')}>
      <Facts
        of={commands.flatMap(({ name, shortcut }) => {
          // The browser's own words for it are in the browser's language.
          const command = asCommand(name);
          return command === undefined
            ? []
            : [[say(`help.command.${command}`), shortcut || say('help.not-set')] as const];
        })}
      />
      {chromium ? (
        <div>
          <Button onPress={() => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
            {say('help.change-in-browser')}
          </Button>
        </div>
      ) : (
        <p className="soft">{say('help.change-in-firefox')}</p>
      )}
    </Section>
  );
}

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

/** Written when the extension is built, from what came into it. */
const FILE = '/licences.txt';

export function Licences() {
  return (
    <Section title={say('help.licences')} note={say('help.licences-note')}>
      <Folded title={say('help.licences-list')} at="help/licences">
        <Text />
      </Folded>
    </Section>
  );
}

/** Read when somebody wants to see it. */
function Text() {
  const [text, setText] = useState<string | null>();
  useEffect(() => {
    void fetch(FILE)
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null)
      .then(setText);
  }, []);
  if (text === undefined) return <p className="soft">{say('help.reading')}</p>;
  if (text === null) return <p className="bad">{say('help.licences-none')}</p>;
  return (
    <pre className="licences" tabIndex={0} role="region" aria-label={say('help.licences-region')}>
      {text}
    </pre>
  );
}
