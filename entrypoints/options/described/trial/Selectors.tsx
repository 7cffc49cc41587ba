import { useId, useState } from 'react';
import { Button } from '../../../../components/parts/Button';
import type { Description } from '../../../../core/described/description';
import { placeText, selectorsIn, type SelectorIn } from '../../../../core/described/selectors-in';
import type { Mark, MarkCount } from '../../../../core/described/trial';
import { say } from '../../../../core/words/say';
import { Choose } from '../../parts/Field';

interface Listed extends SelectorIn {
  readonly name: string;
  readonly text: string;
}

const namedParts = [
  'recognise',
  'pages',
  'ready',
  'requests',
  'me',
  'people',
  'ticket',
  'messages',
  'fields',
  'save',
  'direct',
  'note',
  'composer',
  'anchors',
  'queue',
  'admission',
] as const;

/** A part without a word of its own is called as the description calls it. */
function partText(part: string): string {
  const known = namedParts.find((each) => each === part);
  return known === undefined ? part : say(`trial.part.${known}`);
}

export function partsOf(description: Description): ReadonlyMap<string, readonly Listed[]> {
  const parts = new Map<string, Listed[]>();
  for (const { where, css } of selectorsIn(description)) {
    const [part = ''] = where;
    const text = typeof css === 'string' ? css : css.map((each) => each.css).join(', ');
    const listed = parts.get(String(part)) ?? [];
    listed.push({ where, css, name: placeText(where), text });
    parts.set(String(part), listed);
  }
  return parts;
}

function countText(count: MarkCount | undefined): string {
  if (count === undefined) return '';
  const { found, hidden, gap } = count;
  if (gap !== null) return say('trial.show.unknown-gap', { gap });
  if (found === 0) return say('trial.none-found');
  return hidden === 0
    ? say('trial.count-found', { count: found })
    : say('trial.show.count-hidden', { count: found, hidden });
}

export interface SelectorsProps {
  readonly description: Description;
  readonly counts: readonly MarkCount[] | null;
  readonly off: boolean;
  readonly onMark: (marks: readonly Mark[]) => void;
  readonly onRest: () => void;
}

/** The selectors of one part of the description; those that are shown are outlined in the desk's tab. */
export function Selectors({ description, counts, off, onMark, onRest }: SelectorsProps) {
  const id = useId();
  const found = partsOf(description);
  const [chosen, setChosen] = useState('ready');
  const part = found.has(chosen) ? chosen : ([...found.keys()][0] ?? '');
  const listed = found.get(part) ?? [];
  const asMark = ({ name, css }: Listed): Mark => ({ name, css });
  return (
    <>
      <div className="row wrap">
        <label htmlFor={id}>{say('trial.show.part')}</label>
        <Choose
          id={id}
          value={part}
          of={[...found.keys()].map((each) => [each, partText(each)])}
          onChoose={(each) => {
            setChosen(each);
            if (counts !== null) onRest();
          }}
        />
        <Button off={off} onPress={() => onMark(listed.map(asMark))}>
          {say('trial.show.all')}
        </Button>
        {/* It stays, so that the keyboard keeps its place. */}
        <Button look="quiet" off={counts === null} onPress={onRest}>
          {say('trial.show.stop')}
        </Button>
      </div>
      <ul className="selectors" aria-label={say('trial.show.list', { part: partText(part) })}>
        {listed.map((one) => {
          const count = counts?.find(({ name }) => name === one.name);
          return (
            <li key={one.name} className="row wrap between">
              <div className="grow">
                <span className="soft small">{one.name}</span> <code>{one.text}</code>
              </div>
              <span className={count?.found === 0 ? 'bad' : 'soft'}>{countText(count)}</span>
              <Button
                look="quiet"
                off={off}
                label={say('trial.show.one-of', { name: one.name })}
                onPress={() => onMark([asMark(one)])}
              >
                {say('trial.show.one')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
