import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly sentence: string;
  readonly bad?: boolean;
  /** The next step. */
  readonly children?: ReactNode;
}

/** What is so in place of a list: what, why, and one next step. */
export function Notice({ title, sentence, bad = false, children }: NoticeProps) {
  return (
    <div className={bad ? 'panel-notice bad-notice' : 'panel-notice'} role={bad ? 'alert' : 'status'}>
      <h2>{title}</h2>
      <p className="soft">{sentence}</p>
      {children !== undefined && <div className="row wrap">{children}</div>}
    </div>
  );
}
