import { say } from '../../../core/words/say';
import type { DeskSummary } from '../../../core/messages';
import { DescribedDesk } from '../described/DescribedDesk';
import { DeskHealth } from '../health/HealthSection';
import { Folded } from '../parts/Folded';
import { Place } from '../places/Place';
import { PageFrame } from '../shell/PageFrame';
import { AllowAccess, DeskState } from './DeskState';
import { DeskSheet } from './DeskSheet';
import { UnreadDesk } from './UnreadDesk';
import { hostOf, placeAt } from './words';

interface DeskPageProps {
  readonly desk: DeskSummary;
  readonly onChanged: () => Promise<void>;
}

/** One desk with all that belongs to it. */
export function DeskPage({ desk, onChanged }: DeskPageProps) {
  const { origin } = desk;
  return (
    <PageFrame page="desks" title={hostOf(origin)} back={{ href: '#desks', words: say('desks.all') }}>
      <Place at={placeAt(origin, 'access')}>
        <div className="row wrap between">
          <DeskState desk={desk} />
          <AllowAccess desk={desk} onChanged={onChanged} />
        </div>
      </Place>
      <Place at={placeAt(origin, 'description')}>
        <DescribedDesk desk={desk} onChanged={onChanged} />
      </Place>
      {desk.catalogue === null ? (
        <UnreadDesk desk={desk} />
      ) : (
        <DeskSheet desk={desk} catalogue={desk.catalogue} onChanged={onChanged} />
      )}
      <Folded title={say('desks.health')} at={placeAt(origin, 'health')}>
        <DeskHealth origin={origin} />
      </Folded>
    </PageFrame>
  );
}
