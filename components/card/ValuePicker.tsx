import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isEmptyQuery, LONGEST_QUERY, searchValues } from '../../core/value-search';
import { isComposing } from '../parts/keys';
import { entriesFor, LIST_HEIGHT, moved, px, type Entry, type Offer } from './picker-list';
import { ValueRow } from './ValueRow';
import { useLines } from './useLines';
import { say } from '../../core/words/say';

export interface ValuePickerProps extends Offer {
  /** What is chosen, e.g. `Category`. */
  readonly label: string;
  /** The id of the taken option; null for the entry of `emptyText`. */
  readonly onPick: (optionId: string | null) => void;
  /**
   * Nothing was taken. `back`: by Escape, so that the focus belongs on the button that opened this; else it has gone on by Tab and is
   * left where it is.
   */
  readonly onClose: (back: boolean) => void;
  /** Reads the desk's fields again; offered where nothing is found. */
  readonly onRefresh?: (() => void) | undefined;
}

/** Rows this far out of sight are drawn too, so that scrolling never shows an empty list. In px. */
const SPARE = 120;

/** In no name and no meaning, so that all of both is looked through. */
const NOWHERE = '\u0001';

/** A card shows fewer rows at once than a page does. */
const heightOf = (list: HTMLElement | null): number => list?.clientHeight || LIST_HEIGHT;

const none: Readonly<Record<string, string>> = {};

/**
 * A combobox over all values of one field, with its list open. Only the rows in sight are drawn. The array of options and the object of
 * meanings are prepared once for as long as they stay the same ones.
 */
export function ValuePicker({ label, onPick, onClose, onRefresh, ...offer }: ValuePickerProps) {
  const { options, meanings = none, likely, recent, now, picked, emptyText } = offer;
  const [query, setQuery] = useState('');
  /** Key of the entry that Enter takes; null: the first one that was found, or none while nothing is looked for. */
  const [marked, mark] = useState<string | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isLeaving = useRef(false);
  const id = `${useId()}value`;
  const linesFor = useLines(list);
  const entries = useMemo(
    () => entriesFor({ options, meanings, likely, recent, now, picked, emptyText }, query, linesFor),
    [options, meanings, likely, recent, now, picked, emptyText, query, linesFor],
  );
  const isSearch = !isEmptyQuery(query);
  const at = marked === null ? (isSearch ? 0 : -1) : entries.findIndex(({ key }) => key === marked);
  const hasNone = entries.length === 0;
  const noMatch = say('card.picker.no-match', { query: query.trim() });

  useEffect(() => input.current?.focus(), []);
  // Before the first letter is typed: the first search is the one that prepares the others.
  useEffect(() => void searchValues(options, NOWHERE, { meanings }), [options, meanings]);

  const scrollTo = (top: number) => {
    if (list.current !== null) list.current.scrollTop = top;
    setScrolled(top);
  };
  const search = (text: string) => {
    setQuery(text);
    mark(null);
    scrollTo(0);
  };
  const markAt = (index: number) => {
    const entry = entries[index];
    const element = list.current;
    if (entry === undefined || element === null) return;
    mark(entry.key);
    scrollTo(Math.max(entry.end - heightOf(element), Math.min(element.scrollTop, entry.from)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here means nothing to the card around it.
    event.stopPropagation();
    const { key } = event;
    isLeaving.current = key === 'Tab';
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (key === 'Escape') {
      event.preventDefault();
      if (query === '') onClose(true);
      else {
        search('');
        input.current?.focus();
      }
    }
    if (event.target !== input.current) return;
    if (key === 'Enter') {
      event.preventDefault();
      const entry = entries[at];
      // A key that is still held down has opened the list.
      if (entry !== undefined && !event.repeat) onPick(entry.id);
    }
    const next = moved(key, at, entries, heightOf(list.current));
    if (next === null) return;
    event.preventDefault();
    markAt(next);
  };

  const isInSight = ({ from, end }: Entry) => end > scrolled - SPARE && from < scrolled + LIST_HEIGHT + SPARE;
  const shown = entries.flatMap((entry, index) => (index === at || isInSight(entry) ? [{ entry, index }] : []));
  const groups = [...new Set(shown.map(({ entry }) => entry.group))];
  const rowsOf = (group: Entry['group']) =>
    shown
      .filter(({ entry }) => entry.group === group)
      .map(({ entry, index }) => (
        <ValueRow
          key={entry.key}
          id={id + index}
          entry={entry}
          at={index}
          of={entries.length}
          isMarked={index === at}
          meaning={(entry.id !== null && Object.hasOwn(meanings, entry.id) && meanings[entry.id]) || ''}
          onTake={onPick}
        />
      ));

  return (
    <div
      ref={root}
      className="picker"
      onBlurCapture={({ relatedTarget }) => {
        const left = isLeaving.current && !(relatedTarget instanceof Node && root.current?.contains(relatedTarget));
        isLeaving.current = false;
        if (left) onClose(false);
      }}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={!hasNone}
        aria-controls={id}
        aria-activedescendant={entries[at] === undefined ? undefined : id + at}
        placeholder={say('card.picker.search')}
        autoComplete="off"
        spellCheck="false"
        maxLength={LONGEST_QUERY}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={id}
        className="values"
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        hidden={hasNone}
        onMouseDown={(event) => event.preventDefault()}
        onScroll={(event) => setScrolled(Math.floor(event.currentTarget.scrollTop / SPARE) * SPARE)}
      >
        <div role="presentation" style={{ height: px(entries.at(-1)?.end) }}>
          {groups.map((group) =>
            group === '' ? (
              rowsOf(group)
            ) : (
              <div key={group} role="group" aria-label={say(`card.picker.group.${group}`)}>
                <p
                  className="soft small"
                  aria-hidden="true"
                  style={{ top: px(entries.find((entry) => entry.group === group)?.from) }}
                >
                  {say(`card.picker.group.${group}`)}
                </p>
                {rowsOf(group)}
              </div>
            ),
          )}
        </div>
      </div>
      {hasNone && (
        <div>
          <p dir="auto">{noMatch}</p>
          <p className="soft small">{say('card.picker.if-new')}</p>
          {onRefresh !== undefined && (
            <button type="button" className="link small" onClick={onRefresh} onKeyDown={onKeyDown}>
              {say('card.picker.read-again')}
            </button>
          )}
        </div>
      )}
      <p className="unseen" role="status">
        {hasNone
          ? noMatch
          : isSearch
            ? say('card.picker.found', { count: entries.length })
            : say('card.picker.values', { count: options.length })}
      </p>
    </div>
  );
}
