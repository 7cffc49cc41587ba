import { useEffect, useState } from 'react';

export interface WrongField {
  /** Ref of the element around the fields. */
  readonly place: (element: HTMLElement | null) => void;
  /** Takes the person to the first field that is marked, once the marks are there. */
  focusWrong(): void;
}

export function useWrongField(): WrongField {
  const [around, setAround] = useState<HTMLElement | null>(null);
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (wanted > 0) around?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wanted, around]);
  return { place: setAround, focusWrong: () => setWanted((before) => before + 1) };
}
