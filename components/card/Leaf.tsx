import type { ReactNode } from 'react';
import { pathText } from '../../core/fields';

export interface LeafProps {
  readonly path: readonly string[];
  /** Stands before what is above the value: the field's title, what stood there. */
  readonly before?: string;
  readonly children?: ReactNode;
}

/** A value with its last level first, on up to two lines, and what it stands under below it. */
export function Leaf({ path, before, children }: LeafProps) {
  const above = path.slice(0, -1);
  return (
    <span className="leaf" title={pathText(path)}>
      <bdi className="last">{path.at(-1)}</bdi>
      {(before !== undefined || above.length > 0) && (
        <span className="above">
          {before !== undefined && <bdi>{before}</bdi>}
          {before !== undefined && above.length > 0 && ' · '}
          {above.length > 0 && <bdi>{pathText(above)}</bdi>}
        </span>
      )}
      {children}
    </span>
  );
}
