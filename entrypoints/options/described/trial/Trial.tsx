import { sayPhrase } from '../../../../core/words/say-phrase';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../../components/parts/Button';
import type { Description } from '../../../../core/described/description';
import { Rich } from '../../../../components/parts/Rich';
import type { Mark } from '../../../../core/described/trial';
import { say } from '../../../../core/words/say';
import '../../health/health.css';
import { canShowBeside, showBeside } from './beside';
import { useDeskTabs, type DeskTab } from './desk-tabs';
import { Pick } from './Pick';
import { Report } from './Report';
import { partsOf, Selectors } from './Selectors';
import './trial.css';
import { useTrial } from './useTrial';
import { hostOf } from '../../desks/words';
import { Choose } from '../../parts/Field';

export interface TrialProps {
  /** An address that the person added. */
  readonly origin: string;
  /** As it is now; it need not be saved. */
  readonly description: Description;
  /** What `{base}` stands for, where that is known. */
  readonly base: string | null;
  /** Hands a selector that was picked to an editor. */
  readonly onPick?: (selector: string) => void;
}

/** Tries a description on a tab of its desk: a dry run on the open ticket, outlines of what selectors find, and pointing at things. */
export function Trial({ origin, description, base, onPick }: TrialProps) {
  const tabs = useDeskTabs(origin);
  const [wanted, setWanted] = useState<number | null>(null);
  const tab = tabs?.find(({ id }) => id === wanted) ?? tabs?.[0];
  const host = hostOf(origin);
  if (tabs === null) return <p className="soft">{say('trial.looking', { host })}</p>;
  if (tab === undefined)
    return (
      <div className="trial">
        <p>{say('trial.no-tab', { host })}</p>
        <div className="row">
          <Button onPress={() => window.open(origin, '_blank', 'noopener')}>{say('trial.open', { host })}</Button>
        </div>
      </div>
    );
  return (
    <div className="trial">
      <TabChoice tabs={tabs} tab={tab} onChoose={setWanted} />
      {/* Another tab is another trial: nothing of the one before is true of it. */}
      <InTab
        key={`${origin} ${tab.id}`}
        tab={tab}
        origin={origin}
        description={description}
        base={base}
        {...(onPick === undefined ? {} : { onPick })}
      />
    </div>
  );
}

const inBold = { b: (content: ReactNode) => <b>{content}</b> };

function TabChoice({
  tabs,
  tab,
  onChoose,
}: {
  tabs: readonly DeskTab[];
  tab: DeskTab;
  onChoose: (id: number) => void;
}) {
  const id = useId();
  if (tabs.length === 1)
    return (
      <p>
        <Rich word="trial.in-tab" values={{ title: tab.title }} parts={inBold} />
      </p>
    );
  return (
    <div className="row wrap">
      <label htmlFor={id}>{say('trial.tab')}</label>
      <Choose
        id={id}
        value={String(tab.id)}
        of={tabs.map(({ id: each, title, path }) => [String(each), title === path ? path : `${title} (${path})`])}
        onChoose={(each) => onChoose(Number(each))}
      />
    </div>
  );
}

/** Read anew it is another object, and says the same. */
const isSame = (a: Description, b: Description): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** While something is outlined, the outlines follow what the person writes: the same places of the description, as they are now. */
function useFollowedMarks(
  description: Description,
  shown: boolean,
  mark: (marks: readonly Mark[]) => void,
): (marks: readonly Mark[]) => void {
  const marked = useRef<readonly Mark[]>([]);
  const before = useRef(description);
  useEffect(() => {
    if (before.current === description) return;
    before.current = description;
    if (!shown) return;
    const names = new Set(marked.current.map(({ name }) => name));
    marked.current = [...partsOf(description).values()]
      .flat()
      .flatMap(({ name, css }) => (names.has(name) ? [{ name, css }] : []));
    mark(marked.current);
  });
  return (marks) => {
    marked.current = marks;
    mark(marks);
  };
}

function InTab({ tab, origin, description, base, onPick }: TrialProps & { tab: DeskTab }) {
  const trial = useTrial(origin, description, base);
  const { running, tried, counts, proposals, problem } = trial;
  const [isNotBeside, setNotBeside] = useState(false);
  const busy = running === 'try' || running === 'pick';
  const showMarks = useFollowedMarks(description, counts !== null, (marks) => trial.mark(tab, marks));
  return (
    <>
      <div className="row wrap">
        <Button off={busy} onPress={() => trial.run(tab)}>
          {say(running === 'try' ? 'trial.trying' : 'trial.try')}
        </Button>
        {canShowBeside() && (
          <Button look="quiet" onPress={() => void showBeside(tab).then((shown) => setNotBeside(!shown))}>
            {say('trial.beside')}
          </Button>
        )}
      </div>
      <p className="small soft">{say('trial.only-read')}</p>
      <p role="status" className="bad">
        {problem !== null ? `✕ ${sayPhrase(problem)}` : isNotBeside && say('trial.not-beside')}
      </p>
      {tried !== null && (
        <>
          {!isSame(tried.of, description) && <p className="soft">{say('trial.changed')}</p>}
          <Report report={tried.report} description={tried.of} host={hostOf(origin)} />
        </>
      )}
      <details className="group">
        <summary>{say('trial.show')}</summary>
        <div className="tried-part">
          <Selectors description={description} counts={counts} off={busy} onMark={showMarks} onRest={trial.rest} />
        </div>
      </details>
      {onPick !== undefined && (
        <details className="group" open>
          <summary>{say('trial.pick')}</summary>
          <div className="tried-part">
            <Pick
              picking={running === 'pick'}
              proposals={proposals}
              off={busy}
              onStart={() => trial.pick(tab)}
              onEnd={trial.rest}
              onPick={onPick}
            />
          </div>
        </details>
      )}
    </>
  );
}
