import { useId, useState } from 'react';
import { Button } from '../../../../components/parts/Button';
import type { Description } from '../../../../core/described/description';
import { placeText, selectorsIn, type SelectorIn } from '../../../../core/described/selectors-in';
import type { Mark, MarkCount } from '../../../../core/described/trial';

interface Listed extends SelectorIn {
  readonly name: string;
  readonly text: string;
}

const words: Readonly<Record<string, string>> = {
  recognise: 'Recognised by',
  pages: 'Pages',
  ready: 'Which ticket it is',
  requests: 'Requests',
  me: 'Who is signed in',
  people: 'People',
  ticket: 'Ticket',
  messages: 'Messages',
  fields: 'Fields',
  save: 'What saves or sends',
  direct: 'Saving at once',
  note: 'Internal notes',
  composer: 'Reply box',
  anchors: 'Where the card and the draft stand',
  queue: 'Lists',
  admission: 'Who is admitted',
};

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
  if (gap !== null) return `{${gap}} is not known here: try it on a ticket first`;
  if (found === 0) return 'not found';
  return `${found} found${hidden === 0 ? '' : `, ${hidden} hidden`}`;
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
  const parts = partsOf(description);
  const [chosen, setChosen] = useState('ready');
  const part = parts.has(chosen) ? chosen : ([...parts.keys()][0] ?? '');
  const listed = parts.get(part) ?? [];
  const asMark = ({ name, css }: Listed): Mark => ({ name, css });
  return (
    <>
      <div className="row wrap">
        <label htmlFor={id}>Part</label>
        <select
          id={id}
          value={part}
          onChange={(event) => {
            setChosen(event.target.value);
            if (counts !== null) onRest();
          }}
        >
          {[...parts.keys()].map((each) => (
            <option key={each} value={each}>
              {words[each] ?? each}
            </option>
          ))}
        </select>
        <Button off={off} onPress={() => onMark(listed.map(asMark))}>
          Show all in the page
        </Button>
        {/* It stays, so that the keyboard keeps its place. */}
        <Button look="quiet" off={counts === null} onPress={onRest}>
          Stop showing
        </Button>
      </div>
      <ul className="selectors" aria-label={`Selectors: ${words[part] ?? part}`}>
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
                label={`Show ${one.name} in the page`}
                onPress={() => onMark([asMark(one)])}
              >
                Show
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
