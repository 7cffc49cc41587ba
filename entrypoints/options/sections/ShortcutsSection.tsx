import { say } from '../../../core/words/say';
import { browser } from 'wxt/browser';
import { asCommand } from '../../../core/messages';
import { Button } from '../../../components/parts/Button';
import { useAsked } from '../../pages/useAsked';
import { Facts } from '../parts/Facts';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';

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
