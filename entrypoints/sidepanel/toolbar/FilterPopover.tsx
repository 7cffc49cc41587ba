import { Popover } from '@base-ui/react/popover';
import { useMemo } from 'react';
import { countFacets, facetNames, noFilters, type FacetName } from '../../../core/queue-filter';
import { queueFiltersSchema } from '../../../core/schema/queue-panel';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { usePanel } from '../panel';
import { useQueue } from '../useQueue';
import { chipsOf } from './facet-words';
import { Facet } from './Facet';

/** All filters, each with how many tickets there would be. */
export function FilterPopover() {
  const { wish, beside, put, place } = usePanel();
  const { desks } = useQueue();
  const open = beside?.is === 'filter';
  const count = chipsOf({ ...wish.filters, text: '' }, desks).length;
  return (
    <Popover.Root open={open} onOpenChange={(next) => put(next ? { is: 'filter' } : null)}>
      <Popover.Trigger className="btn" aria-keyshortcuts="f">
        {count === 0 ? say('queue.filter') : say('queue.filter.on', { count })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="end" collisionPadding={8}>
          <Popover.Popup
            className="filter-popup"
            finalFocus={() => place?.querySelector<HTMLElement>('[role="grid"]') ?? true}
          >
            <Popover.Title className="unseen">{say('queue.filter.title')}</Popover.Title>
            <Filters />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Counted only while it is open. */
function Filters() {
  const { wish, filter, want, desks: byOrigin } = usePanel();
  const { rows } = useQueue();
  const { filters } = wish;
  const counts = useMemo(() => countFacets(rows, filters, byOrigin), [rows, filters, byOrigin]);
  const choose = (name: FacetName, chosen: readonly string[]) => {
    const parsed = queueFiltersSchema.safeParse({
      ...filters,
      [name]: name === 'priorities' ? chosen.map(Number) : chosen,
    });
    if (parsed.success) filter({ [name]: parsed.data[name] });
  };
  const day = (value: string): string | null => (value === '' ? null : value);
  return (
    <div className="filters">
      {facetNames.map((name) => (
        <Facet
          key={name}
          name={name}
          counts={counts[name]}
          chosen={filters[name].map(String)}
          onChoose={(chosen) => choose(name, chosen)}
        />
      ))}
      <fieldset className="facet">
        <legend className="small soft">{say('queue.filter.created')}</legend>
        <div className="days">
          <label>
            <span className="small">{say('queue.filter.from')}</span>
            <input
              type="date"
              value={filters.from ?? ''}
              max={filters.to ?? undefined}
              onChange={({ target }) => filter({ from: day(target.value) })}
            />
          </label>
          <label>
            <span className="small">{say('queue.filter.to')}</span>
            <input
              type="date"
              value={filters.to ?? ''}
              min={filters.from ?? undefined}
              onChange={({ target }) => filter({ to: day(target.value) })}
            />
          </label>
        </div>
      </fieldset>
      <div className="row wrap filters-foot">
        <Button onPress={() => want({ filters: { ...noFilters, snoozed: filters.snoozed }, view: null })}>
          {say('queue.filter.clear')}
        </Button>
        <Popover.Close className="btn primary">{say('parts.close')}</Popover.Close>
      </div>
    </div>
  );
}
