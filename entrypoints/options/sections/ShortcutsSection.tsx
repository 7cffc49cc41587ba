import { say } from '../../../core/words/say';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/parts/Button';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { useSettings } from '../../pages/settings-store';

interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

/** The browser owns the shortcuts: shown as they really are, changed where the browser lets a person do it. */
export function ShortcutsSection() {
  const { view } = useSettings();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const chromium = view.extensionOrigin.startsWith('chrome-extension:');

  useEffect(() => {
    void browser.commands
      .getAll()
      .then((commands) =>
        setShortcuts(
          commands.flatMap(({ description, shortcut }) =>
            description ? [{ name: description, keys: shortcut ?? '' }] : [],
          ),
        ),
      );
  }, []);

  return (
    <Place at="help/keyboard">
      <Section title={say('help.keyboard')}>
        <dl className="facts">
          {shortcuts.map(({ name, keys }) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{keys === '' ? <span className="soft">{say('help.not-set')}</span> : keys}</dd>
            </div>
          ))}
        </dl>
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
    </Place>
  );
}
