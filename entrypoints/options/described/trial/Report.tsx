import type { ReactNode } from 'react';
import type { Description } from '../../../../core/described/description';
import type { TrialReport, TriedTicket } from '../../../../core/described/trial';
import { stateText } from '../../../../core/health-report';
import type { DesksideError } from '../../../../core/errors';
import { say } from '../../../../core/words/say';
import { Facts as FactTable } from '../../parts/Facts';
import { Coded } from '../Coded';
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

type ReadPart<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DesksideError };

/** What was read of a part, or why it was not. */
const Read = <T,>({ part, children }: { part: ReadPart<T>; children: (value: T) => ReactNode }) =>
  part.ok ? children(part.value) : <p className="bad">✕ {errorLine(part.error)}</p>;

type Facts = Extract<TriedTicket['facts'], { readonly ok: true }>['value'];

function FactList({ facts }: { facts: Facts }) {
  const listed: readonly (readonly [string, string])[] = [
    [say('trial.fact.subject'), facts.subject || say('trial.fact.subject-none')],
    [say('trial.fact.requester'), facts.requester || say('trial.fact.requester-none')],
    [say('trial.fact.me'), facts.me || say('trial.fact.me-none')],
    [say('trial.fact.state'), say(facts.closed ? 'trial.fact.closed' : 'trial.fact.not-closed')],
    [say('trial.fact.reply'), say(facts.canReply ? 'trial.fact.may' : 'trial.fact.may-not')],
    [say('trial.fact.stamp'), say(facts.stamp ? 'trial.fact.stamp-found' : 'trial.fact.stamp-none')],
  ];
  return <FactTable of={listed} />;
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
          <Part title={say('trial.report.messages')}>
            <Read part={ticket.messages}>{(tried) => <Messages tried={tried} description={description} />}</Read>
          </Part>
          <Part title={say('trial.report.fields')}>
            <Read part={ticket.fields}>{(fields) => <Fields fields={fields} />}</Read>
          </Part>
          <Part title={say('trial.report.reply')} open={ticket.box.is !== 'missing' || ticket.box.here}>
            <ReplyBox box={ticket.box} />
          </Part>
          <Part title={say('trial.report.ticket')} open={!ticket.facts.ok}>
            <Read part={ticket.facts}>{(facts) => <FactList facts={facts} />}</Read>
          </Part>
        </>
      )}
      <Part title={say('trial.report.page')} open={ticket === null}>
        {pages.length === 0 ? (
          <p>
            <Coded
              text={
                report.base === ''
                  ? say('trial.report.no-page', { path: report.path })
                  : say('trial.report.no-page-below', { path: report.path, base: report.base })
              }
            />
          </p>
        ) : (
          pages.map((page) => <PageChecks key={page.name} page={page} description={description} />)
        )}
      </Part>
      <Part title={say('trial.report.recognised')} open={ticket === null}>
        <Recognised report={report} />
      </Part>
      {ticket !== null && (
        <Part title={say('trial.report.looked-for')} open={false}>
          <Health ticket={ticket} />
        </Part>
      )}
    </>
  );
}
