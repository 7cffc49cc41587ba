import { useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { CopyButton } from '../../../components/parts/CopyButton';
import { agoText } from '../../../components/words';
import type { DeskHealth, DeskTabHealth } from '../../../core/health';
import { browserText, errorText, fieldsText, layoutsOf, messagesText, reportText } from '../../../core/health-report';
import { sourceWords, verdictOf, type Verdict } from '../../../core/health-text';
import { useSettings } from '../../pages/settings-store';
import { isNotAdmitted, tabSentence } from '../../pages/health/not-admitted';
import { Folded } from '../parts/Folded';
import { PartsTable } from './PartsTable';

const pills: Readonly<Record<Verdict, { readonly text: string; readonly look: string }>> = {
  good: { text: '✓ All found', look: 'fine' },
  partly: { text: '? Partly', look: 'low' },
  bad: { text: '✕ Not readable', look: 'broken' },
  waiting: { text: '… Waiting', look: 'plain' },
  'no-ticket': { text: '– No ticket', look: 'plain' },
  reload: { text: '! Reload needed', look: 'low' },
};

/** A layout's name is the adapter's own; what it says to a person is that the page is one that Deskside knows, and which. */
const layoutWords = (layouts: readonly string[]): string =>
  layouts.length === 0
    ? 'no layout of this desk that Deskside knows'
    : `${layouts.length === 1 ? 'the layout' : 'the layouts'} that Deskside calls ${layouts.map((name) => `“${name.replaceAll('-', ' ')}”`).join(', ')}`;

const notAdmitted = { text: '– Not here', look: 'plain' };

/**
 * One open tab of a desk: what could be read, by which way, and what was looked for in vain. `many`: there are so many tabs that only
 * the outcome of each is shown at first.
 */
export function DeskHealthBlock({ tab, many }: { tab: DeskTabHealth; many: boolean }) {
  const id = useId();
  const { health, origin } = tab;
  const { rules } = useSettings().view.managed;
  const pill = isNotAdmitted(tab) ? notAdmitted : pills[verdictOf(tab)];
  return (
    <article className="health" aria-labelledby={id}>
      <div className="row wrap">
        <h3 id={id}>{new URL(origin).host}</h3>
        <span className={`pill ${pill.look}`}>{pill.text}</span>
      </div>
      <p>{tabSentence(tab, rules)}</p>
      {health !== null && (
        <>
          {!many && <Facts health={health} />}
          <Folded title="What was looked for">
            {many && <Facts health={health} />}
            <PartsTable health={health} />
          </Folded>
          <Report tab={tab} />
        </>
      )}
    </article>
  );
}

function Facts({ health }: { health: DeskHealth }) {
  const facts: readonly (readonly [string, string])[] = [
    [
      'Read from',
      health.source === null ? 'nothing yet' : `${sourceWords(health.source)}, ${agoText(health.at, Date.now())}`,
    ],
    ['Recognised as', layoutWords(layoutsOf(health))],
    ['Messages', messagesText(health)],
    ['Fields', fieldsText(health)],
    ['Last error', errorText(health)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, text]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The text is there to be read before it is given away. */
function Report({ tab }: { tab: DeskTabHealth }) {
  const [withHost, setWithHost] = useState(false);
  const text = reportText(tab, {
    version: browser.runtime.getManifest().version,
    browser: browserText(navigator.userAgent),
    withHost,
  });
  return (
    <>
      <Folded title="The report">
        <pre tabIndex={0} role="region" aria-label={`The report of ${new URL(tab.origin).host}, tab ${tab.tabId}`}>
          {text}
        </pre>
      </Folded>
      <div className="row wrap">
        <label className="row">
          <input type="checkbox" checked={withHost} onChange={(event) => setWithHost(event.target.checked)} />
          <span>With the host’s name</span>
        </label>
        <CopyButton key={text} text={text} words="Copy report" />
      </div>
    </>
  );
}
