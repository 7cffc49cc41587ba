import { useMemo } from 'react';
import type { DeskMark } from './list/Row';
import { deskLabel } from './row-words';
import { useQueue } from './useQueue';

/** Each desk's name and colour by its origin; empty where there is only one, which needs no telling apart. */
export function useDeskMarks(): ReadonlyMap<string, DeskMark> {
  const { desks } = useQueue();
  return useMemo(
    () =>
      new Map(
        desks.length < 2
          ? []
          : desks.map((desk) => [desk.origin, { label: deskLabel(desk, desks), colour: desk.colour }]),
      ),
    [desks],
  );
}
