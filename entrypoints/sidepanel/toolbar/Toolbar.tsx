import { isComposing } from '../../../components/parts/keys';
import { LONGEST_QUERY } from '../../../core/value-search';
import { queueSorts, type QueueSort } from '../../../core/schema/queue-panel';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { allOf, nothingSelected } from '../selection';
import { Chips } from './Chips';
import { FilterPopover } from './FilterPopover';
import { Views } from './Views';

const isSort = (value: string): value is QueueSort => (queueSorts as readonly string[]).includes(value);

/** Which tickets are shown, and how. */
export function Toolbar() {
  const { wish, filter, want, look, show, calm, selection, select, search, toList } = usePanel();
  const count = calm.keys.length;
  const selected = selection.keys.size;
  return (
    <div className="panel-toolbar">
      <div className="toolbar-main">
        <Views />
        <input
          ref={search}
          type="search"
          className="panel-search"
          placeholder={say('queue.search')}
          aria-label={say('queue.search.label')}
          aria-keyshortcuts="/"
          maxLength={LONGEST_QUERY}
          value={wish.filters.text}
          onChange={({ target }) => filter({ text: target.value })}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            // Enter and the arrow go on to what was found; Escape one step back, and then there too.
            if (event.key === 'Escape' && wish.filters.text !== '') filter({ text: '' });
            else if (!['Enter', 'ArrowDown', 'Escape'].includes(event.key)) return;
            else toList();
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <FilterPopover />
        <div className="look" role="group" aria-label={say('queue.look')}>
          {(['list', 'board'] as const).map((each) => (
            <button key={each} type="button" className="btn" aria-pressed={look === each} onClick={() => show(each)}>
              {say(each === 'list' ? 'queue.list.show' : 'queue.board.show')}
            </button>
          ))}
        </div>
      </div>
      <Chips />
      <div className="row between">
        <label className="row count">
          <input
            type="checkbox"
            checked={selected > 0 && selected === count}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected > 0 && selected < count;
            }}
            disabled={count === 0}
            aria-label={selected > 0 ? say('queue.select.none') : say('queue.select.all', { count })}
            onChange={() => select(selected > 0 ? nothingSelected : allOf(calm.keys))}
          />
          <span role="status">
            {selected > 0 ? say('queue.count.selected', { selected, count }) : say('queue.count', { count })}
          </span>
        </label>
        <select
          className="panel-sort"
          aria-label={say('queue.sort')}
          value={wish.sort}
          onChange={({ target }) => isSort(target.value) && want({ sort: target.value })}
        >
          {queueSorts.map((sort) => (
            <option key={sort} value={sort}>
              {say(`queue.sort.${sort}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
