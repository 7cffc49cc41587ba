import { useRef, useState } from 'react';
import { Button } from '../parts/Button';
import { isSubmit } from '../parts/keys';
import { useBroughtIntoCard } from '../parts/useBroughtIntoCard';
import { say } from '../../core/words/say';

const common = ['wrong-category', 'wrong-priority', 'value-missing', 'not-needed'] as const;

interface DismissReasonsProps {
  readonly onExplain: (reason: string) => void;
  /** What the press behind one's own words is called; left out where the suggestion is dismissed already. */
  readonly send?: string;
}

/** Why a suggestion is dismissed, by a press or in one's own words. */
export function DismissReasons({ onExplain, send = say('card.dismissed.send') }: DismissReasonsProps) {
  const [text, setText] = useState('');
  const drawer = useRef<HTMLDivElement>(null);
  useBroughtIntoCard(drawer, true);
  return (
    <div ref={drawer} className="drawer" role="group" aria-label={say('card.dismissed.reasons')}>
      <div className="row wrap reasons">
        {common.map((one) => {
          // From here on these are the person's own words, as if they had typed them.
          const reason = say(`card.dismissed.reason.${one}`);
          return (
            <Button key={one} onPress={() => onExplain(reason)}>
              {reason}
            </Button>
          );
        })}
      </div>
      <div className="row">
        <input
          type="text"
          value={text}
          maxLength={500}
          aria-label={say('card.dismissed.other')}
          placeholder={say('card.dismissed.other')}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isSubmit(event)) onExplain(text);
          }}
        />
        <Button onPress={() => onExplain(text)} off={text.trim() === ''}>
          {send}
        </Button>
      </div>
    </div>
  );
}
