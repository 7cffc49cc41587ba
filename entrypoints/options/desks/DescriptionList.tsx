import { placeTitle } from '../places/table';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { useId, useState } from 'react';
import { type DeskField, type FieldOption, pathText } from '../../../core/fields';
import type { ValueRule } from '../managed/field-rules';
import { lockWords } from '../../pages/managed/words';
import { Folded } from '../parts/Folded';
import { LockNote } from '../../pages/parts/Lock';
import { sentencesText, startWithCapital } from '../../pages/words';
import { groupOptions, type OptionGroup } from './groups';
import type { Descriptions } from './useDeskForm';
import { TextField } from '../parts/Field';

const LONGEST = 600;
/** Of all questions about one value. */
const LONGEST_QUESTIONS = 1_200;
/** A list of this many is shown open; a longer one by its first level. */
const SHORT_LIST = 12;

export interface DescriptionListProps {
  /** Its address in the settings. */
  readonly at: string;
  readonly field: DeskField;
  readonly descriptions: Descriptions;
  /** What the organisation says, by option id. */
  readonly rules: ReadonlyMap<string, ValueRule>;
  /** The organisation, as `byOf` tells it. */
  readonly by: string;
  readonly onDescribe: (optionId: string, text: string) => void;
  /** What is asked for on a ticket with a value, by option id, one question a line. */
  readonly questions: Descriptions;
  readonly onAsk: (optionId: string, text: string) => void;
}

/** What each category means, in the person's words: it helps where the name alone does not say. */
export function DescriptionList(list: DescriptionListProps) {
  const { at, field, descriptions } = list;
  const [search, setSearch] = useState('');
  const groups = groupOptions(field, search, descriptions);
  const found = groups.reduce((count, { options }) => count + options.length, 0);
  const allOpen = found <= SHORT_LIST;
  return (
    <>
      <TextField
        label={placeTitle('desks/*/meanings')}
        at={at}
        help={say('desks.meanings.help')}
        value={search}
        onType={setSearch}
        input={{
          type: 'search',
          placeholder: say('desks.meanings.search', { count: field.options.length }),
        }}
      />
      <p role="status" className={found === 0 ? 'soft' : 'unseen'}>
        {found === 0
          ? say('desks.meanings.none')
          : search.trim() === ''
            ? ''
            : say('desks.meanings.found', { count: found })}
      </p>
      <div className="long-list">
        {groups.map((group) => (
          // A search that leaves few opens what it leaves.
          <Group key={`${group.title} ${allOpen}`} group={group} open={allOpen} list={list} />
        ))}
      </div>
    </>
  );
}

interface GroupProps {
  readonly group: OptionGroup;
  readonly open: boolean;
  readonly list: DescriptionListProps;
}

function Group({ group, open, list }: GroupProps) {
  const { rules, descriptions } = list;
  const written = group.options.filter(
    ({ id }) => (rules.get(id)?.meaning ?? descriptions[id] ?? '').trim() !== '',
  ).length;
  return (
    <Folded
      title={group.title || say('desks.meanings.no-group')}
      more={say('desks.meanings.described', { written, count: group.options.length })}
      begins={open ? 'open' : 'folded'}
    >
      {group.options.map((option) => (
        <Description key={option.id} option={option} list={list} />
      ))}
    </Folded>
  );
}

/** What the organisation says about a value, in one line. */
export function ruleWords({ meaning, marks }: Pick<ValueRule, 'meaning' | 'marks'>, text: string, by: string): string {
  const said = startWithCapital(
    listText(
      marks.map((mark) => say(`desks.mark.${mark}`)),
      'unit',
    ),
  );
  if (meaning === null) return say('desks.mark.set', { marks: said, by });
  const set = lockWords(by, text.trim() !== '' && text.trim() !== meaning);
  return sentencesText(said === '' ? [set] : [set, say('desks.mark.alone', { marks: said })]);
}

/** Folded until there are some, or somebody wants to write one: most values need none. */
function Questions({
  option: { id, path },
  theirs,
  list: { questions, onAsk },
}: {
  readonly option: FieldOption;
  /** The organisation's, which go in place of the person's own. */
  readonly theirs: readonly string[];
  readonly list: DescriptionListProps;
}) {
  const own = questions[id] ?? '';
  const text = theirs.length > 0 ? theirs.join('\n') : own;
  const [begins] = useState(text.trim() !== '');
  return (
    <details className="asks" open={begins}>
      <summary className="small">{say('desks.meanings.questions')}</summary>
      <textarea
        rows={2}
        maxLength={LONGEST_QUESTIONS}
        dir="auto"
        aria-label={say('desks.meanings.questions-of', { value: pathText(path) })}
        placeholder={say('desks.meanings.questions-help')}
        disabled={theirs.length > 0}
        value={text}
        onChange={({ target }) => onAsk(id, target.value)}
      />
    </details>
  );
}

function Description({ option, list }: { readonly option: FieldOption; readonly list: DescriptionListProps }) {
  const id = useId();
  const rule = list.rules.get(option.id);
  const text = list.descriptions[option.id] ?? '';
  const own = option.path.length > 1 ? option.path.slice(1) : option.path;
  return (
    <div className="description">
      <label htmlFor={id} title={pathText(option.path)}>
        {pathText(own)}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST}
        dir="auto"
        disabled={typeof rule?.meaning === 'string'}
        aria-describedby={rule === undefined ? undefined : `${id}-lock`}
        value={rule?.meaning ?? text}
        onChange={(event) => list.onDescribe(option.id, event.target.value)}
      />
      {rule !== undefined && (rule.meaning !== null || rule.marks.length > 0) && (
        <LockNote
          id={`${id}-lock`}
          kind={rule.meaning === null ? 'limited' : 'locked'}
          lock={{ says: ruleWords(rule, text, list.by) }}
        />
      )}
      <Questions option={option} theirs={rule?.questions ?? []} list={list} />
    </div>
  );
}
