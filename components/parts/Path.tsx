import { pathText } from '../../core/fields';

/** A category with its levels. The last level is always readable; what is above it is shortened first. */
export function Path({ path }: { path: readonly string[] }) {
  const above = path.slice(0, -1);
  return (
    <span className="path" title={pathText(path)}>
      {above.length > 0 && (
        <span className="above">
          {above.map((level, depth) => (
            // Levels have no ids of their own and never change order.
            <span key={depth}>
              <bdi>{level}</bdi>
              <i>›</i>
            </span>
          ))}
        </span>
      )}
      <span>
        <bdi>{path.at(-1)}</bdi>
      </span>
    </span>
  );
}
