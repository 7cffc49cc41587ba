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
}

/** What each category means, in the person's words: it helps where the name alone does not say. */
export function DescriptionList({ at, field, descriptions, rules, by, onDescribe }: DescriptionListProps) {
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
          <Group
            // A search that leaves few opens what it leaves.
            key={`${group.title} ${allOpen}`}
            group={group}
            open={allOpen}
            descriptions={descriptions}
            rules={rules}
            by={by}
            onDescribe={onDescribe}
          />
        ))}
      </div>
    </>
  );
}

function Group({
  group,
  open,
  descriptions,
  rules,
  by,
  onDescribe,
}: { group: OptionGroup; open: boolean } & Omit<DescriptionListProps, 'field' | 'at'>) {
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
        <Description
          key={option.id}
          option={option}
          text={descriptions[option.id] ?? ''}
          rule={rules.get(option.id)}
          by={by}
          onDescribe={onDescribe}
        />
      ))}
    </Folded>
  );
}

/** What the organisation says about a value, in one line. */
export function ruleWords({ meaning, marks }: ValueRule, text: string, by: string): string {
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

interface DescriptionProps extends Pick<DescriptionListProps, 'by' | 'onDescribe'> {
  readonly option: FieldOption;
  readonly text: string;
  readonly rule: ValueRule | undefined;
}

function Description({ option, text, rule, by, onDescribe }: DescriptionProps) {
  const id = useId();
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
        onChange={(event) => onDescribe(option.id, event.target.value)}
      />
      {rule !== undefined && (
        <LockNote
          id={`${id}-lock`}
          kind={rule.meaning === null ? 'limited' : 'locked'}
          lock={{ says: ruleWords(rule, text, by) }}
        />
      )}
    </div>
  );
}
