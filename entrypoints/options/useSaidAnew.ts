import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { speaker } from '../../core/words/say';

/** The names of the fields that something is said of: `providers.openai.key`. */
function namesIn<Values extends FieldValues>(errors: FieldErrors<Values>, above = ''): FieldPath<Values>[] {
  return Object.entries(errors).flatMap(([name, error]) =>
    typeof error?.type === 'string'
      ? [`${above}${name}` as FieldPath<Values>]
      : namesIn(error as FieldErrors<Values>, `${above}${name}.`),
  );
}

/** A form keeps what it said of a field as text. Once the page speaks another language it is said anew, of those fields alone. */
export function useSaidAnew<Values extends FieldValues>({
  formState: { errors },
  trigger,
}: Pick<UseFormReturn<Values>, 'formState' | 'trigger'>): void {
  const { language } = speaker();
  const said = useRef(language);
  useEffect(() => {
    if (said.current === language) return;
    said.current = language;
    const names = namesIn(errors);
    if (names.length > 0) void trigger(names);
  }, [language, errors, trigger]);
}
