import { useId, type ReactNode } from 'react';

export function Section({
  title,
  note,
  unsaved = false,
  children,
}: {
  title: string;
  note?: string;
  unsaved?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        {unsaved && <span className="pill low">Not saved yet</span>}
      </div>
      {note !== undefined && <p className="soft">{note}</p>}
      {children}
    </section>
  );
}
