import { useId, useState } from 'react';
import type { DeskField, FieldOption } from '../../../core/fields';
import { pathText } from '../../../core/fields';
import { Field } from '../parts/Field';
import { groupOptions, type OptionGroup } from './groups';
import type { Descriptions } from './useDeskForm';

const LONGEST = 600;
/** A list of this many is shown open; a longer one by its first level. */
const SHORT_LIST = 12;

export interface DescriptionListProps {
  readonly field: DeskField;
  readonly descriptions: Descriptions;
  readonly onDescribe: (optionId: string, text: string) => void;
}

/** What each category means, in the person's words: it helps where the name alone does not say. */
export function DescriptionList({ field, descriptions, onDescribe }: DescriptionListProps) {
  const [search, setSearch] = useState('');
  const groups = groupOptions(field, search, descriptions);
  const found = groups.reduce((count, { options }) => count + options.length, 0);
  const allOpen = found <= SHORT_LIST;
  return (
    <>
      <Field label="Descriptions" help="Optional. Say what belongs into a category where its name does not. They are used for every suggestion.">
        {(control) => <input {...control} type="search" placeholder={`Search ${field.options.length} values of ${field.title}`} value={search} onChange={(event) => setSearch(event.target.value)} />}
      </Field>
      <p role="status" className={found === 0 ? 'soft' : 'unseen'}>
        {found === 0 ? 'No value fits the search.' : search.trim() === '' ? '' : `${found} found`}
      </p>
      {groups.map((group) => (
        <Group key={group.title} group={group} open={allOpen} descriptions={descriptions} onDescribe={onDescribe} />
      ))}
    </>
  );
}

function Group({ group, open, descriptions, onDescribe }: { group: OptionGroup; open: boolean } & Pick<DescriptionListProps, 'descriptions' | 'onDescribe'>) {
  const [opened, setOpened] = useState(false);
  const written = group.options.filter(({ id }) => (descriptions[id] ?? '').trim() !== '').length;
  const shown = open || opened;
  return (
    <details className="group" open={shown} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {group.title || 'Without a group'} <span className="soft">{written} of {group.options.length} described</span>
      </summary>
      {shown && group.options.map((option) => <Description key={option.id} option={option} text={descriptions[option.id] ?? ''} onDescribe={onDescribe} />)}
    </details>
  );
}

function Description({ option, text, onDescribe }: { option: FieldOption; text: string; onDescribe: DescriptionListProps['onDescribe'] }) {
  const id = useId();
  const own = option.path.length > 1 ? option.path.slice(1) : option.path;
  return (
    <div className="description">
      <label htmlFor={id} title={pathText(option.path)}>
        {pathText(own)}
      </label>
      <textarea id={id} rows={2} maxLength={LONGEST} dir="auto" value={text} onChange={(event) => onDescribe(option.id, event.target.value)} />
    </div>
  );
}
