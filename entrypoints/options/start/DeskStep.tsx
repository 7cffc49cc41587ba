import { say } from '../../../core/words/say';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/parts/Button';
import type { DeskSummary } from '../../../core/messages';
import { permissionPattern } from '../../lib/desk-address';
import { DescribedDesk } from '../described/DescribedDesk';
import { AddDesk } from '../desks/AddDesk';
import { hostOf, stateWords } from '../desks/words';
import { Step } from './Step';
import { isUsable, type OpenDesks } from './useOpenDesks';
import { desksLine, productOf } from './words';

/** Which desk: what open tabs show is recognised, and an address of one's own can be typed. */
export function DeskStep({ open: { found, problem, reload } }: { readonly open: OpenDesks }) {
  const { all: known, access } = found ?? { all: [], access: [] };
  const usable = known.filter(isUsable);
  /** Straight from the press: the browser asks only then. */
  const askFor = (origins: string[]) => void browser.permissions.request({ origins }).then(reload);
  return (
    <Step
      number={1}
      title={say('start.desk.title')}
      done={usable.length > 0}
      line={desksLine(usable)}
      change={say('start.desk.change')}
    >
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
      {found === null && problem === undefined && <p className="soft">{say('start.desk.looking')}</p>}
      {found !== null && known.length === 0 && <p className="soft">{say('start.desk.none')}</p>}
      {access.length > 0 && (
        <div className="row wrap">
          <span className="soft">{say('start.desk.no-access')}</span>
          <Button look="primary" onPress={() => askFor([...access])}>
            {say('start.desk.allow-all')}
          </Button>
        </div>
      )}
      {known.length > 0 && (
        <ul className="desks" aria-label={say('start.desk.found')}>
          {known.map((desk) => (
            <FoundDesk key={desk.origin} desk={desk} onAllow={() => askFor([permissionPattern(desk.origin)])} />
          ))}
        </ul>
      )}
      {known.map((desk) =>
        desk.state === 'not-agreed' || desk.state === 'not-recognised' ? (
          <DescribedDesk key={desk.origin} desk={desk} onChanged={reload} />
        ) : null,
      )}
      {found !== null && <AddDesk known={known.filter(({ custom }) => custom)} onAdded={reload} />}
    </Step>
  );
}

function FoundDesk({ desk, onAllow }: { readonly desk: DeskSummary; readonly onAllow: () => void }) {
  const host = hostOf(desk.origin);
  return (
    <li className="row wrap">
      <span className="grow">
        <b>{host}</b>{' '}
        <span className="soft">
          {isUsable(desk)
            ? say('start.desk.recognised', { product: productOf(desk) })
            : say('start.desk.state', { state: stateWords(desk.state) })}
        </span>
      </span>
      {desk.state === 'no-access' && (
        <Button look="primary" onPress={onAllow}>
          {say('start.desk.allow', { host })}
        </Button>
      )}
    </li>
  );
}
