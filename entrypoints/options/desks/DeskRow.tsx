import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { DeskSummary } from '../../../core/messages';
import { describedByWords } from '../described/words';
import { useSettings } from '../../pages/settings-store';
import { AllowAccess, DeskState, useDeskAllowed } from './DeskState';
import { Check } from '../../pages/parts/Check';
import { hostOf, placeAt } from './words';
import { ConfirmDialog } from '../parts/ConfirmDialog';

export interface DeskRowProps {
  readonly desk: DeskSummary;
  readonly onChanged: () => Promise<void>;
  readonly onRemove: (origin: string, withExamples: boolean) => Promise<void>;
}

export function DeskRow({ desk, onChanged, onRemove }: DeskRowProps) {
  const { origin, state, custom } = desk;
  const { rules } = useSettings().view.managed;
  const allowed = useDeskAllowed(origin);
  const [asked, setAsked] = useState(false);
  const host = hostOf(origin);
  return (
    <li className="row wrap between">
      <div className="grow">
        <div className="row wrap">
          <a className="link desk-name" href={`#desks/${host}`}>
            {host}
          </a>
          {desk.name !== null && <span className="chip">{sayTold(desk.name)}</span>}
          {desk.describedBy !== null && <span className="small soft">{describedByWords(desk.describedBy, rules)}</span>}
        </div>
        <DeskState desk={desk} />
      </div>
      <div className="row wrap">
        <AllowAccess desk={desk} onChanged={onChanged} />
        {state === 'not-agreed' && allowed && (
          <a className="btn" href={`#${placeAt(origin, 'description')}`} aria-label={say('desks.row.see-at', { host })}>
            {say('desks.row.see')}
          </a>
        )}
        <Button
          label={say('desks.row.open-in-tab', { host })}
          look="quiet"
          onPress={() => window.open(origin, '_blank', 'noopener')}
        >
          {say('desks.row.open')}
        </Button>
        {custom && (
          <Button label={say('desks.row.remove-host', { host })} look="quiet" onPress={() => setAsked(true)}>
            {say('desks.row.remove')}
          </Button>
        )}
      </div>
      {asked && <RemoveDesk desk={desk} onRemove={onRemove} onClose={() => setAsked(false)} />}
    </li>
  );
}

export interface RemoveDeskProps {
  readonly desk: DeskSummary;
  readonly onRemove: (origin: string, withExamples: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** What was learnt from a desk stays unless the person says otherwise: it took work to get. */
export function RemoveDesk({ desk: { origin, examples }, onRemove, onClose }: RemoveDeskProps) {
  const [withExamples, setWithExamples] = useState(false);
  const host = hostOf(origin);
  return (
    <ConfirmDialog
      title={say('desks.row.remove-host', { host })}
      text={say('desks.remove.text')}
      verb={say('desks.row.remove')}
      onConfirm={() => void onRemove(origin, withExamples)}
      onClose={onClose}
    >
      {examples > 0 && (
        <Check checked={withExamples} onChange={setWithExamples}>
          {say('desks.remove.examples', { count: examples })}
        </Check>
      )}
    </ConfirmDialog>
  );
}
