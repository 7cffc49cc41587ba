import type { ReactNode } from 'react';
import type { Description } from '../../../../core/described/description';
import type { TrialReport, TriedMark, TriedPage } from '../../../../core/described/trial';
import { say } from '../../../../core/words/say';
import { Coded } from '../Coded';
import { errorLine, foundText } from './words';

function Line({ holds, children }: { holds: boolean | null; children: ReactNode }) {
  const sign = holds === null ? '–' : holds ? '✓' : '✕';
  return (
    <li className={holds === false ? 'bad' : ''}>
      <span aria-hidden="true">{sign}</span> {children}
    </li>
  );
}

const countText = (count: number): string =>
  count === 0 ? say('trial.none-found') : say('trial.count-found', { count });

const Mark = ({ mark: { css, found }, wanted = true }: { mark: TriedMark; wanted?: boolean }) => (
  <Line holds={found > 0 ? true : wanted ? false : null}>
    <code>{css}</code> <span className="soft">{countText(found)}</span>
  </Line>
);

function askText({ desk: { ask, marks, least } }: TrialReport): string {
  const enough = marks.filter(({ found }) => found > 0).length >= least;
  if (typeof ask !== 'string') return say('trial.desk.no-answer', { why: errorLine(ask.error) });
  if (ask !== 'not-asked') return say(`trial.desk.${ask}`);
  return say(enough ? 'trial.desk.enough' : 'trial.desk.too-few');
}

/** `base`: as it was taken. `own`: as this page has it; null where nobody can say. */
function baseText(base: string, own: string | null): string {
  if (own === null || own === base) return base === '' ? say('trial.base.empty') : say('trial.base.is', { base });
  return base === '' ? say('trial.base.empty-other', { other: own }) : say('trial.base.is-other', { base, other: own });
}

/** How the page is told to be this desk. */
export function Recognised({ report }: { report: TrialReport }) {
  const { marks, least, ask, base } = report.desk;
  const there = marks.filter(({ found }) => found > 0).length;
  return (
    <ul className="checks">
      <Line holds={there >= least}>{say('trial.desk.marks', { there, all: marks.length, least })}</Line>
      {marks.map((mark) => (
        <Mark key={mark.css} mark={mark} wanted={there < least} />
      ))}
      <Line holds={ask === 'has' ? true : ask === 'not-asked' ? null : false}>{askText(report)}</Line>
      <Line holds={null}>
        <Coded text={baseText(report.base, base)} />
      </Line>
    </ul>
  );
}

function agreeText(description: Description, at: number, holds: boolean): string {
  const one = description.ready.agree[at];
  if (one === undefined) return '';
  if ('title' in one) return say(holds ? 'trial.agree.title' : 'trial.agree.title-not');
  if ('address' in one) return say(holds ? 'trial.agree.address' : 'trial.agree.address-not');
  const found = 'text' in one ? one.text : one.every;
  const css = typeof found === 'string' ? found : found.map((each) => each.css).join(', ');
  return say(holds ? 'trial.agree.css' : 'trial.agree.css-not', { css });
}

/** Which page it is, and every place where it has to name its ticket. */
export function PageChecks({ page, description }: { page: TriedPage; description: Description }) {
  const { name, ticketId, present, panes, second, agree, selectedTab } = page;
  return (
    <ul className="checks">
      <Line holds={ticketId !== null}>
        <Coded
          text={
            ticketId === null ? say('trial.page.no-ticket', { name }) : say('trial.page.named', { name, id: ticketId })
          }
        />
      </Line>
      {present.map((mark) => (
        <Mark key={mark.css} mark={mark} />
      ))}
      {panes !== null && <Line holds={panes === 1}>{say('trial.page.panes', { count: panes })}</Line>}
      {second !== undefined && (
        <Line holds={second !== null}>
          {second === null ? say('trial.page.no-second') : say('trial.page.second', { name: second })}
        </Line>
      )}
      {agree.map((place, at) => (
        // The list is the description's own, in its order.
        <Line key={at} holds={place.holds}>
          <Coded text={agreeText(description, at, place.holds)} />
          <span className="soft"> · {foundText(place)}</span>
        </Line>
      ))}
      {selectedTab !== null && (
        <Line holds={selectedTab.holds}>
          {say('trial.page.selected-tab')} <span className="soft">· {foundText(selectedTab)}</span>
        </Line>
      )}
    </ul>
  );
}
