import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { CopyButton } from '../../../components/parts/CopyButton';
import { agoText } from '../../../components/words';
import type { DeskHealth, DeskTabHealth } from '../../../core/health';
import { browserText, errorText, fieldsText, layoutsOf, messagesText, reportText } from '../../../core/health-report';
import { sourceWords, verdictOf, type Verdict } from '../../../core/health-text';
import { useSettings } from '../../pages/settings-store';
import { isNotAdmitted, tabSentence } from '../../pages/health/not-admitted';
import { Facts } from '../parts/Facts';
import { Folded } from '../parts/Folded';
import { PartsTable } from './PartsTable';

const looks: Readonly<Record<Verdict, string>> = {
  good: 'fine',
  partly: 'low',
  bad: 'broken',
  waiting: 'plain',
  'no-ticket': 'plain',
  reload: 'low',
};

/** A layout's name is the adapter's own; what it says to a person is that the page is one that Deskside knows, and which. */
const layoutWords = (layouts: readonly string[]): string =>
  layouts.length === 0
    ? say('health-page.no-layout')
    : say('health-page.layouts', {
        count: layouts.length,
        names: listText(
          layouts.map((name) => say('health-page.quoted', { name: name.replaceAll('-', ' ') })),
          'unit',
        ),
      });

/**
 * One open tab of a desk: what could be read, by which way, and what was looked for in vain. `many`: there are so many tabs that only
 * the outcome of each is shown at first.
 */
export function DeskHealthBlock({ tab, many }: { tab: DeskTabHealth; many: boolean }) {
  const id = useId();
  const { health, origin } = tab;
  const { rules } = useSettings().view.managed;
  const verdict = verdictOf(tab);
  const pill = isNotAdmitted(tab)
    ? { text: say('health-page.pill.not-admitted'), look: 'plain' }
    : { text: say(`health-page.pill.${verdict}`), look: looks[verdict] };
  return (
    <article className="health" aria-labelledby={id}>
      <div className="row wrap">
        <h3 id={id}>{new URL(origin).host}</h3>
        <span className={`pill ${pill.look}`}>{pill.text}</span>
      </div>
      <p>{tabSentence(tab, rules)}</p>
      {health !== null && (
        <>
          {!many && <Facts of={factsOf(health)} />}
          <Folded title={say('health-page.looked-for')}>
            {many && <Facts of={factsOf(health)} />}
            <PartsTable health={health} />
          </Folded>
          <Report tab={tab} />
        </>
      )}
    </article>
  );
}

const factsOf = (health: DeskHealth): readonly (readonly [string, string])[] => [
  [
    say('health-page.read-from'),
    health.source === null
      ? say('health-page.nothing-yet')
      : say('health-page.source-ago', { source: sourceWords(health.source), ago: agoText(health.at, Date.now()) }),
  ],
  [say('health-page.recognised-as'), layoutWords(layoutsOf(health))],
  [say('health-page.messages'), messagesText(health)],
  [say('health-page.fields'), fieldsText(health)],
  [say('health-page.last-error'), errorText(health)],
];

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
      <Folded title={say('health-page.report')}>
        <pre
          tabIndex={0}
          role="region"
          aria-label={say('health-page.report-of', { host: new URL(tab.origin).host, tab: tab.tabId })}
        >
          {text}
        </pre>
      </Folded>
      <div className="row wrap">
        <label className="row">
          <input type="checkbox" checked={withHost} onChange={(event) => setWithHost(event.target.checked)} />
          <span>{say('health-page.with-host')}</span>
        </label>
        <CopyButton key={text} text={text} words={say('health-page.copy')} />
      </div>
    </>
  );
}
