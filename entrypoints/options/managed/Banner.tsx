import { bold, Rich } from '../../../components/parts/Rich';
import { say } from '../../../core/words/say';
import { useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/parts/Button';
import { Folded } from '../parts/Folded';
import { problemText } from '../../../core/policy/problem-text';
import { downloadJson } from '../download';
import { LockSign } from '../../pages/parts/Lock';
import { Said } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { effectiveExport } from './effective-export';
import '../../pages/managed/managed.css';
import { SupportLink } from '../../pages/managed/SupportLink';
import { byOf } from '../../pages/managed/words';

const boldAndSoft = { ...bold, soft: (content: ReactNode) => <span className="soft">{content}</span> };

/** Says that an organisation has a word in these settings, and lets the person take all of it along. */
export function Banner() {
  const { view } = useSettings();
  const { rules, problems } = view.managed;
  const [exported, setExported] = useState<string | null>(null);
  if (!rules.managed) return null;

  const exportAll = () => {
    const version = browser.runtime.getManifest().version;
    const name = downloadJson(
      'deskside-effective-settings',
      JSON.stringify(effectiveExport(view, version, new Date()), null, 2),
    );
    setExported(name);
  };

  return (
    <section className="banner" aria-label={say('managed.region')}>
      <div className="row wrap between">
        <p className="row grow">
          <LockSign />
          <span>
            <Rich word="managed.by" values={{ by: byOf(rules) }} parts={boldAndSoft} />
          </span>
        </p>
        <Button onPress={exportAll}>{say('managed.export')}</Button>
      </div>
      <p className="row wrap links">
        <SupportLink rules={rules} />
      </p>
      {problems.length > 0 && (
        <Folded kept title={say('managed.ignored', { count: problems.length })}>
          <ul className="ignored small">
            {problems.map((problem) => (
              <li key={problemText(problem)}>{problemText(problem)}</li>
            ))}
          </ul>
        </Folded>
      )}
      <Said said={exported === null ? '' : say('managed.exported', { file: exported })} />
    </section>
  );
}
