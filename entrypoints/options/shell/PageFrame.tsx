import { useContext, type ReactNode } from 'react';
import type { SettingsPage } from '../../../core/settings-address';
import { CameContext, PlaceProblem } from '../places/Place';
import { PageContext } from '../useUnsaved';

interface PageFrameProps {
  readonly page: SettingsPage;
  readonly title: string;
  /** Where this page is one of several of the same subject: the way back to it. */
  readonly back?: { readonly href: string; readonly words: string };
  readonly children: ReactNode;
}

export function PageFrame({ page, title, back, children }: PageFrameProps) {
  const { at, problem, found } = useContext(CameContext);
  const isShown = at.split('/')[0] === page;
  return (
    <PageContext value={page}>
      <div className="page-head">
        {back !== undefined && (
          <a className="link small" href={back.href}>
            {back.words}
          </a>
        )}
        <h1 data-heading tabIndex={-1}>
          {title}
        </h1>
      </div>
      {/* The place that the error is about is not on the page now. */}
      {!found && isShown && <PlaceProblem code={problem} />}
      {children}
    </PageContext>
  );
}
