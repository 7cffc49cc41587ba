import { Button } from '../../../../components/parts/Button';
import { CopyButton } from '../../../../components/parts/CopyButton';
import type { Proposal } from '../../../../core/described/trial';

const kinds: Readonly<Record<Proposal['by'], string>> = {
  id: 'by an id',
  attribute: 'by an attribute',
  class: 'by a class',
  place: 'by its place',
};

export interface PickProps {
  readonly picking: boolean;
  readonly proposals: readonly Proposal[] | null;
  readonly off: boolean;
  readonly onStart: () => void;
  readonly onEnd: () => void;
  /** Hands a selector to the editor. */
  readonly onPick: (selector: string) => void;
}

/** Points at something in the desk's tab, and gets selectors that find exactly that. */
export function Pick({ picking, proposals, off, onStart, onEnd, onPick }: PickProps) {
  return (
    <>
      <div className="row wrap">
        <Button off={off || picking} onPress={onStart}>
          {picking ? 'Click it in the desk’s tab' : 'Pick from the page'}
        </Button>
        {/* It stays, so that the keyboard keeps its place. */}
        <Button look="quiet" off={!picking} onPress={onEnd}>
          Stop picking
        </Button>
      </div>
      <p className="small soft">
        Point at an element in the desk’s tab and click it; the desk does not notice. Esc ends it.
      </p>
      <div role="status">
        {proposals?.length === 0 && (
          <p className="soft">Nothing short finds exactly this element. Pick what is around it.</p>
        )}
        {proposals !== null && proposals.length > 0 && (
          <ul className="selectors" aria-label="Proposed selectors">
            {proposals.map(({ css, found, by }) => (
              <li key={css} className="row wrap between">
                <div className="grow">
                  <code>{css}</code>{' '}
                  <span className="soft small">
                    {kinds[by]}, {found} found
                  </span>
                </div>
                <CopyButton text={css} />
                <Button label={`Use ${css}`} onPress={() => onPick(css)}>
                  Use
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
