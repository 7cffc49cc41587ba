import { useEffect } from 'react';

function keepInField(event: MouseEvent): void {
  const inField =
    document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
  if (inField && event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
}

/**
 * A field that is left may get an error under it, which moves what is below: the button that is being pressed would slip away from
 * under the pointer. So a press leaves the focus in the field.
 */
export function useSteadyButtons(): void {
  useEffect(() => {
    document.addEventListener('mousedown', keepInField);
    return () => document.removeEventListener('mousedown', keepInField);
  }, []);
}
