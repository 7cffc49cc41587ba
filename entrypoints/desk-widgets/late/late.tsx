import { useEffect, useRef, useState } from 'react';
import { toDesksideError } from '../../../core/errors';
import { describeError } from '../../../core/error-text';
import { bring } from '../../desk-bootstrap/env';
import type { LateScript } from '../../desk-bootstrap/handle';
import type { Placed } from './placed';

/** A component that is no part of what every ticket loads: its place is there at once, and it is brought into it. */
export function late<Script, Props extends object>(
  script: LateScript,
  choose: (lent: Script) => (place: Element) => Placed<Props>,
) {
  return function Late(props: Props) {
    const place = useRef<HTMLDivElement>(null);
    const part = useRef<Placed<Props> | null>(null);
    const newest = useRef(props);
    const [problem, setProblem] = useState<string | null>(null);

    useEffect(() => {
      newest.current = props;
      part.current?.render(props);
    });
    useEffect(() => {
      const gone = new AbortController();
      bring<Script>(script, gone.signal).then(
        (lent) => {
          if (place.current === null) return;
          part.current = choose(lent)(place.current);
          part.current.render(newest.current);
        },
        (thrown: unknown) => {
          if (!gone.signal.aborted) setProblem(describeError(toDesksideError(thrown)).sentence);
        },
      );
      return () => {
        gone.abort();
        part.current?.end();
        part.current = null;
      };
    }, []);

    return (
      <div ref={place}>
        {problem !== null && (
          <p className="soft words" role="alert">
            {problem}
          </p>
        )}
      </div>
    );
  };
}
