import type { ReactNode } from 'react';
import type { Description } from '../../../../core/described/description';
import type { TrialReport, TriedMark, TriedPage } from '../../../../core/described/trial';
import { errorLine, foundText } from './words';

function Line({ holds, children }: { holds: boolean | null; children: ReactNode }) {
  const sign = holds === null ? '–' : holds ? '✓' : '✕';
  return (
    <li className={holds === false ? 'bad' : ''}>
      <span aria-hidden="true">{sign}</span> {children}
    </li>
  );
}

const Mark = ({ mark: { css, found }, wanted = true }: { mark: TriedMark; wanted?: boolean }) => (
  <Line holds={found > 0 ? true : wanted ? false : null}>
    <code>{css}</code> <span className="soft">{found === 0 ? 'not found' : `${found} found`}</span>
  </Line>
);

function askText({ desk: { ask, marks, least } }: TrialReport): string {
  const enough = marks.filter(({ found }) => found > 0).length >= least;
  if (typeof ask !== 'string') return `The desk was asked and did not answer: ${errorLine(ask.error)}`;
  if (ask === 'has') return 'The desk was asked, and its answer is as described.';
  if (ask === 'lacks') return 'The desk was asked, and its answer is another one.';
  return enough ? 'Nothing more is asked.' : 'Too few marks, so the desk was not asked.';
}

/** How the page is told to be this desk. */
export function Recognised({ report }: { report: TrialReport }) {
  const { marks, least, ask, base } = report.desk;
  const there = marks.filter(({ found }) => found > 0).length;
  return (
    <ul className="checks">
      <Line holds={there >= least}>
        {there} of {marks.length} marks are there; {least} have to be
      </Line>
      {marks.map((mark) => (
        <Mark key={mark.css} mark={mark} wanted={there < least} />
      ))}
      <Line holds={ask === 'has' ? true : ask === 'not-asked' ? null : false}>{askText(report)}</Line>
      <Line holds={null}>
        <code>{'{base}'}</code> is {report.base === '' ? 'empty' : <code>{report.base}</code>}
        {base !== null && base !== report.base && ` here; this page would have it as “${base}”`}
      </Line>
    </ul>
  );
}

const agreePlace = (description: Description, at: number): string => {
  const one = description.ready.agree[at];
  if (one === undefined) return '';
  if ('title' in one) return 'the page’s title';
  if ('address' in one) return 'the page’s address';
  const css = 'text' in one ? one.text : one.every;
  return typeof css === 'string' ? css : css.map((each) => each.css).join(', ');
};

/** Which page it is, and every place where it has to name its ticket. */
export function PageChecks({ page, description }: { page: TriedPage; description: Description }) {
  const { name, ticketId, present, panes, second, agree, selectedTab } = page;
  return (
    <ul className="checks">
      <Line holds={ticketId !== null}>
        Page <code>{name}</code>
        {ticketId === null ? ', but no ticket’s number is found' : <>, ticket {ticketId}</>}
      </Line>
      {present.map((mark) => (
        <Mark key={mark.css} mark={mark} />
      ))}
      {panes !== null && (
        <Line holds={panes === 1}>
          {panes} visible {panes === 1 ? 'pane' : 'panes'}; exactly one has to be there
        </Line>
      )}
      {second !== undefined && (
        <Line holds={second !== null}>
          {second === null ? 'Its second name is not found' : `Its second name is “${second}”`}
        </Line>
      )}
      {agree.map((place, at) => (
        // The list is the description's own, in its order.
        <Line key={`${agreePlace(description, at)} ${at}`} holds={place.holds}>
          <code>{agreePlace(description, at)}</code>{' '}
          {place.holds ? 'names this ticket' : 'does not name this ticket alone'}
          <span className="soft"> · {foundText(place)}</span>
        </Line>
      ))}
      {selectedTab !== null && (
        <Line holds={selectedTab.holds}>
          The selected tab <span className="soft">· {foundText(selectedTab)}</span>
        </Line>
      )}
    </ul>
  );
}
