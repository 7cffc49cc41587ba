import { useContext, type ReactNode } from 'react';
import { MoveContext, MoveHandle } from './MoveHandle';

/** Mark and title of a card or panel, then whatever belongs to the right of it. A floating one can be moved by it. */
export function Head({ title, look, children }: { title: string; look?: string; children?: ReactNode }) {
  const onMove = useContext(MoveContext);
  return (
    <div className={look === undefined ? 'head' : `head ${look}`}>
      {onMove === undefined ? null : <MoveHandle onMove={onMove} />}
      <span className="mark" aria-hidden="true" />
      <h3>{title}</h3>
      {children}
    </div>
  );
}
