import { say } from '../../core/words/say';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { DeskTabHealth } from '../../core/health';
import { verdictOf } from '../../core/health-text';
import type { Rules } from '../../core/policy/effective';
import { request } from '../lib/request';
import { isNotAdmitted, tabSentence } from '../pages/health/not-admitted';

const SECTION = '/options.html#health';

/** How the desk in the active tab is; nothing where there is none. */
export function HealthLine({ rules }: { rules: Rules }) {
  const [tab, setTab] = useState<DeskTabHealth>();
  useEffect(() => {
    let shown = true;
    void request('health.list', {}).then((answer) => {
      if (shown) setTab(answer?.tabs.find(({ active }) => active));
    });
    return () => {
      shown = false;
    };
  }, []);

  return (
    <div role="status" className="health-line">
      {tab !== undefined && (
        <>
          <p className={verdictOf(tab) === 'bad' && !isNotAdmitted(tab) ? 'bad' : 'soft'}>{tabSentence(tab, rules)}</p>
          <a
            className="link"
            href={SECTION}
            onClick={(event) => {
              event.preventDefault();
              void browser.tabs.create({ url: new URL(SECTION, location.href).href }).then(() => window.close());
            }}
          >
            {say('popup.health')}
          </a>
        </>
      )}
    </div>
  );
}
