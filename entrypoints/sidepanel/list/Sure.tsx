import { bandOf } from '../../../core/suggestion';
import { sureText } from '../row-words';

const dots = { 'very-likely': '●●●', likely: '●●○', 'not-sure': '●○○' } as const;

/** How sure a suggestion is: by its dots and its words, so that no colour has to be told from another. */
export function Sure({ confidence }: { readonly confidence: number }) {
  const band = bandOf(confidence);
  return (
    <span className={`sure ${band}`}>
      <span aria-hidden="true" className="dots">
        {dots[band]}
      </span>{' '}
      {sureText(confidence)}
    </span>
  );
}
