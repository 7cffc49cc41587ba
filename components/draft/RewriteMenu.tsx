import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { ways, type Part, type Way } from '../../core/rework';
import { say } from '../../core/words/say';
import { isComposing } from '../parts/keys';

interface RewriteMenuProps {
  readonly off: boolean;
  /** What is selected in the text now; null: the whole of it is meant. */
  readonly selected: () => Part | null;
  readonly onChoose: (way: Way, part: Part | null) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Scrolls what the panel shows, and nothing of the desk, until all of it is in sight. */
function showWhole(menu: Element | null | undefined): void {
  const read = menu?.closest('.read');
  if (menu && read)
    read.scrollTop += Math.max(0, menu.getBoundingClientRect().bottom - read.getBoundingClientRect().bottom);
}

/** A button with a menu, by pointer, keyboard and screen reader. The menu says whether the selection is meant or all of the text. */
export function RewriteMenu({ off, selected, onChoose }: RewriteMenuProps) {
  const [part, setPart] = useState<Part | null>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    showWhole(root.current?.querySelector('.menu'));
    root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [open]);
  useEffect(() => {
    if (off) setOpen(false);
  }, [off]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const show = () => {
    setPart(selected());
    setOpen(true);
  };
  const key = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = STEPS[event.key];
    if (!open) {
      if (event.key !== 'ArrowDown' || off) return;
      event.preventDefault();
      return show();
    }
    if (event.key === 'Escape') {
      // The panel behind it stays open.
      event.stopPropagation();
      return close();
    }
    if (event.key === 'Tab') return setOpen(false);
    if (step === undefined) return;
    event.preventDefault();
    const all = items();
    const focused = all.findIndex((item) => item.matches(':focus'));
    all[step(focused, all.length)]?.focus();
  };

  return (
    <div ref={root} role="presentation" className="rewrite" onKeyDown={key}>
      <button
        ref={button}
        type="button"
        className="btn"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-disabled={off ? true : undefined}
        // What is selected would be no more.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (open) close();
          else if (!off) show();
        }}
      >
        {say('draft.craft.rewrite')}
      </button>
      {open && (
        <div className="menu">
          <p className="soft small" aria-hidden="true">
            {menuText(part)}
          </p>
          <div id={id} role="menu" aria-label={menuText(part)}>
            {ways.map((way) => (
              <button
                key={way}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className="btn"
                onClick={() => {
                  close();
                  onChoose(way, part);
                }}
              >
                {say(`draft.craft.way.${way}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

const menuText = (part: Part | null): string => say(part === null ? 'draft.craft.menu' : 'draft.craft.menu-part');
