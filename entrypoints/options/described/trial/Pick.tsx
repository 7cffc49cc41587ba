import { Button } from '../../../../components/parts/Button';
import { CopyButton } from '../../../../components/parts/CopyButton';
import type { Proposal } from '../../../../core/described/trial';
import { say } from '../../../../core/words/say';

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
          {say(picking ? 'trial.pick.waits' : 'trial.pick.start')}
        </Button>
        {/* It stays, so that the keyboard keeps its place. */}
        <Button look="quiet" off={!picking} onPress={onEnd}>
          {say('trial.pick.stop')}
        </Button>
      </div>
      <p className="small soft">{say('trial.pick.how')}</p>
      <div role="status">
        {proposals?.length === 0 && <p className="soft">{say('trial.pick.nothing')}</p>}
        {proposals !== null && proposals.length > 0 && (
          <ul className="selectors" aria-label={say('trial.pick.proposed')}>
            {proposals.map(({ css, found, by }) => (
              <li key={css} className="row wrap between">
                <div className="grow">
                  <code>{css}</code> <span className="soft small">{say(`trial.pick.by-${by}`, { count: found })}</span>
                </div>
                <CopyButton text={css} />
                <Button label={say('trial.pick.use-of', { css })} onPress={() => onPick(css)}>
                  {say('trial.pick.use')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
