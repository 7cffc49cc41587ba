import type { ReactNode } from 'react';
import { pathText } from '../../core/fields';

export interface LeafProps {
  readonly path: readonly string[];
  /** Stands below a value without levels above it, where else nothing says what it is. */
  readonly otherwise?: string;
  readonly children?: ReactNode;
}

/** A value with its last level first, on up to two lines, and what it stands under below it. */
export function Leaf({ path, otherwise, children }: LeafProps) {
  const above = path.slice(0, -1);
  return (
    <span className="leaf" title={pathText(path)}>
      <bdi className="last">{path.at(-1)}</bdi>
      {(otherwise !== undefined || above.length > 0) && (
        <span className="under" dir="auto">
          {above.length > 0 ? pathText(above) : otherwise}
        </span>
      )}
      {children}
    </span>
  );
}
