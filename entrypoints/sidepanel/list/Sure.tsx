import { bandOf, percentOf } from '../../../core/suggestion';
import { numberText } from '../../../core/words/formats';
import { sureText } from '../row-words';

const dots = { 'very-likely': '●●●', likely: '●●○', 'not-sure': '●○○' } as const;

/** How sure a suggestion is: by its dots and its words, so that no colour has to be told from another. `short`: without the words that say the same as the dots. */
export function Sure({ confidence, short = false }: { readonly confidence: number; readonly short?: boolean }) {
  const band = bandOf(confidence);
  const words = sureText(confidence);
  return (
    <span className={`sure ${band}`} title={words}>
      <span aria-hidden="true" className="dots">
        {dots[band]}
      </span>{' '}
      {short && band !== 'not-sure' ? numberText(percentOf(confidence) / 100, { style: 'percent' }) : words}
    </span>
  );
}
