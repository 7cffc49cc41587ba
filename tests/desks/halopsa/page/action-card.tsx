import { useRef } from 'react';
import type { ActionJson } from '../server/shapes-action';
import { beatClass, isOut, useDesk } from './store';
import { when, words } from './words';

const colours = { light: '#26313a', dark: '#dbe2e8' } as const;

/** An e-mail's body in a frame of its own. The next ticket gets the same frame with another document. */
function Frame({ html }: { readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { theme, boot } = useDesk();
  const document_ = `<!doctype html><html dir="${boot.knobs.language === 'ar' ? 'rtl' : 'ltr'}"><head><style nonce="${document.querySelector<HTMLMetaElement>('meta[name="practice-nonce"]')?.content ?? ''}">html{color-scheme:${theme}}body{margin:0;font:13px/1.45 system-ui,sans-serif;color:${colours[theme]};overflow-wrap:anywhere}p{margin:0 0 9px}blockquote{margin:8px 0 0;padding-inline-start:10px;border-inline-start:2px solid #8a97a2;opacity:.75}</style></head><body>${html}</body></html>`;
  const grow = (): void => {
    const height = frame.current?.contentDocument?.body.scrollHeight;
    if (frame.current && height !== undefined && height > 0) frame.current.style.height = `${height + 4}px`;
  };
  return (
    <iframe
      ref={frame}
      className="halo-html-renderer"
      title="E-mail"
      sandbox="allow-same-origin"
      srcDoc={document_}
      onLoad={grow}
    />
  );
}

function Mail({ action }: { readonly action: ActionJson }) {
  if (action.emaildirection === '') return null;
  return (
    <div className="emailheader dim">
      {words().from}: {action.emailfrom} · {words().to}: {action.emailto}
    </div>
  );
}

/** One action. Nothing on it tells whether the end user sees it: the outcome is the tenant's own text. */
export function ActionCard({ action }: { readonly action: ActionJson }) {
  return (
    <div className={`action-history-item ${beatClass()}`} {...(isOut('action-id') ? {} : { 'data-id': action.id })}>
      {isOut('action-meta') ? null : (
        <div className="history-header">
          <div className="avatarholder">
            <span className={`avatar ${action.who_type === 1 ? 'agent' : ''}`} aria-hidden="true">
              {action.who.slice(0, 1)}
            </span>
          </div>
          <div className="detailsholder">
            <span className="who" dir="auto">
              {action.who}
            </span>{' '}
            <span className="outcome status-avatar">{action.outcome}</span>
            <span className="grow" />
            {action.timetaken > 0 ? (
              <span className="time dim">{Math.round(action.timetaken * 60)} min</span>
            ) : null}{' '}
            <span className="when dim">{when(action.datetime)}</span>
          </div>
        </div>
      )}
      <Mail action={action} />
      <div className="actioncontent">
        {action.emailbody_html === undefined ? (
          <div className="fr-view" dangerouslySetInnerHTML={{ __html: action.note_html ?? '' }} />
        ) : (
          <Frame html={action.emailbody_html} />
        )}
        {(action.attachments as readonly { filename: string }[]).map(({ filename }) => (
          <span key={filename} className="attachment">
            📎 {filename}
          </span>
        ))}
      </div>
    </div>
  );
}
