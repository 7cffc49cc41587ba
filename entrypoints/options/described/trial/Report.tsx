import type { ReactNode } from 'react';
import type { Description } from '../../../../core/described/description';
import type { TrialReport, TriedTicket } from '../../../../core/described/trial';
import { stateText } from '../../../../core/health-report';
import type { DesksideError } from '../../../../core/errors';
import { Fields, ReplyBox } from './Fields';
import { Messages } from './Messages';
import { PageChecks, Recognised } from './Page';
import { errorLine, nextStep } from './words';

function Part({ title, children, open = true }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="group" open={open}>
      <summary>{title}</summary>
      <div className="tried-part">{children}</div>
    </details>
  );
}

const Failed = ({ error }: { error: DesksideError }) => <p className="bad">✕ {errorLine(error)}</p>;

type Facts = Extract<TriedTicket['facts'], { readonly ok: true }>['value'];

function FactList({ facts }: { facts: Facts }) {
  const listed: readonly (readonly [string, string])[] = [
    ['Subject', facts.subject || '✕ not found'],
    ['Requester', facts.requester || '– nobody named'],
    ['Signed in', facts.me || '– not told'],
    ['State', facts.closed ? 'closed' : 'not closed'],
    ['Public reply', facts.canReply ? 'you may' : 'you may not'],
    ['Version stamp', facts.stamp ? '✓ found' : '– none'],
  ];
  return (
    <dl className="facts">
      {listed.map(([name, text]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Health({ ticket: { health } }: { ticket: TriedTicket }) {
  return (
    <ul className="checks">
      {health.map(({ name, state, failed, optional = false }) => (
        <li key={name} className={state === 'found' || optional ? '' : 'bad'}>
          <span aria-hidden="true">{state === 'found' ? '✓' : optional ? '–' : '✕'}</span> {name}{' '}
          <span className="soft">
            {stateText({ state, optional })}
            {state !== 'found' && failed.length > 0 && <> · {failed[0]}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a description finds in one tab, for the person who writes or checks it. */
export function Report({ report, description, host }: { report: TrialReport; description: Description; host: string }) {
  const { ticket, pages } = report;
  const step = nextStep(report, host);
  return (
    <>
      {step !== null && (
        <div className="problem notice" role="alert">
          <h4>{step.title}</h4>
          <p>{step.sentence}</p>
        </div>
      )}
      {ticket !== null && (
        <>
          <Part title="Messages">
            {ticket.messages.ok ? (
              <Messages tried={ticket.messages.value} description={description} />
            ) : (
              <Failed error={ticket.messages.error} />
            )}
          </Part>
          <Part title="Fields">
            {ticket.fields.ok ? <Fields fields={ticket.fields.value} /> : <Failed error={ticket.fields.error} />}
          </Part>
          <Part title="Reply box" open={ticket.box.is !== 'missing' || ticket.box.here}>
            <ReplyBox box={ticket.box} />
          </Part>
          <Part title="Ticket" open={!ticket.facts.ok}>
            {ticket.facts.ok ? <FactList facts={ticket.facts.value} /> : <Failed error={ticket.facts.error} />}
          </Part>
        </>
      )}
      <Part title="This page and its ticket" open={ticket === null}>
        {pages.length === 0 ? (
          <p>
            <code>{report.path}</code> is none of the pages of the description
            {report.base !== '' && (
              <>
                {' '}
                below <code>{report.base}</code>
              </>
            )}
            .
          </p>
        ) : (
          pages.map((page) => <PageChecks key={page.name} page={page} description={description} />)
        )}
      </Part>
      <Part title="Recognised by" open={ticket === null}>
        <Recognised report={report} />
      </Part>
      {ticket !== null && (
        <Part title="What was looked for on the page" open={false}>
          <Health ticket={ticket} />
        </Part>
      )}
    </>
  );
}
