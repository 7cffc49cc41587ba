import { sayTold } from '../../../core/words/say-phrase';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/parts/Button';
import { agoText } from '../../../components/words';
import type { DeskSummary } from '../../../core/messages';
import { permissionPattern } from '../../lib/desk-address';
import { describedByWords, placeOf } from '../described/words';
import { RemoveDesk } from './RemoveDesk';
import { isDeskAllowed } from '../../pages/managed/allowed-words';
import { whoOf } from '../../pages/managed/who';
import { useSettings } from '../../pages/settings-store';
import { hostOf, stateWords } from './words';

const looks: Readonly<Record<DeskSummary['state'], string>> = {
  ready: 'good',
  'not-read': 'soft',
  'not-agreed': 'soft',
  'not-recognised': 'soft',
  'no-access': 'bad',
};

export interface DeskRowProps {
  readonly desk: DeskSummary;
  readonly onChanged: () => Promise<void>;
  readonly onRemove: (origin: string, withExamples: boolean) => Promise<void>;
}

export function DeskRow({ desk, onChanged, onRemove }: DeskRowProps) {
  const { origin, state, custom, lastReadAt } = desk;
  const { rules } = useSettings().view.managed;
  const allowed = isDeskAllowed(rules, origin);
  const [asked, setAsked] = useState(false);
  const host = hostOf(origin);
  return (
    <li className="row wrap between">
      <div className="grow">
        <div className="row wrap">
          <b>{host}</b>
          {desk.name !== null && <span className="chip">{sayTold(desk.name)}</span>}
          {desk.describedBy !== null && <span className="small soft">{describedByWords(desk.describedBy, rules)}</span>}
        </div>
        <p className="small">
          {allowed ? (
            <span className={looks[state]}>{stateWords[state]}</span>
          ) : (
            <span className="soft">Not allowed by {whoOf(rules)}: nothing is read there</span>
          )}
          {lastReadAt !== null && <span className="soft"> · last read {agoText(lastReadAt, Date.now())}</span>}
        </p>
      </div>
      <div className="row">
        {state === 'no-access' && allowed && (
          // Straight from the click, or the browser does not ask.
          <Button
            label={`Allow access to ${host}`}
            onPress={() => void browser.permissions.request({ origins: [permissionPattern(origin)] }).then(onChanged)}
          >
            Allow access
          </Button>
        )}
        {state === 'not-agreed' && allowed && (
          <Button
            label={`See what would be read at ${host}`}
            onPress={() => {
              const place = document.getElementById(placeOf(origin));
              place?.scrollIntoView();
              place?.focus();
            }}
          >
            See what it reads
          </Button>
        )}
        <Button label={`Open ${host} in a tab`} look="quiet" onPress={() => window.open(origin, '_blank', 'noopener')}>
          Open
        </Button>
        {custom && (
          <Button label={`Remove ${host}`} look="quiet" onPress={() => setAsked(true)}>
            Remove
          </Button>
        )}
      </div>
      {asked && <RemoveDesk desk={desk} onRemove={onRemove} onClose={() => setAsked(false)} />}
    </li>
  );
}
