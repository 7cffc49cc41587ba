import { lazy, Suspense } from 'react';

/** Few people ever open it, so its code is loaded when they do. */
const PolicyStudio = lazy(async () => ({ default: (await import('./studio/PolicyStudio')).PolicyStudio }));

/** What was pressed is gone, and the page begins at its top. */
const giveFocus = (element: HTMLElement | null) => element?.focus();

export function StudioPage() {
  return (
    <>
      <p>
        <a ref={giveFocus} className="link" href="#settings">
          Back to the settings
        </a>
      </p>
      <Suspense fallback={<p className="soft">Opening the policy studio.</p>}>
        <PolicyStudio />
      </Suspense>
    </>
  );
}
