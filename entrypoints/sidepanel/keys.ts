/** What the keyboard does in the queue. */
export const keyTable = [
  { does: 'next', keys: ['j', 'ArrowDown'] },
  { does: 'previous', keys: ['k', 'ArrowUp'] },
  { does: 'extend-next', keys: ['J', 'Shift+ArrowDown'] },
  { does: 'extend-previous', keys: ['K', 'Shift+ArrowUp'] },
  { does: 'left', keys: ['ArrowLeft'] },
  { does: 'right', keys: ['ArrowRight'] },
  { does: 'first', keys: ['Home'] },
  { does: 'last', keys: ['End'] },
  { does: 'page-down', keys: ['PageDown'] },
  { does: 'page-up', keys: ['PageUp'] },
  { does: 'select', keys: ['x'] },
  { does: 'select-all', keys: ['Mod+a'] },
  { does: 'open', keys: ['Enter'] },
  { does: 'detail', keys: ['o'] },
  { does: 'accept', keys: ['a'] },
  { does: 'choose-1', keys: ['1'] },
  { does: 'choose-2', keys: ['2'] },
  { does: 'choose-3', keys: ['3'] },
  { does: 'change', keys: ['c'] },
  { does: 'dismiss', keys: ['d'] },
  { does: 'snooze', keys: ['s'] },
  { does: 'complete', keys: ['e'] },
  { does: 'undo', keys: ['u'] },
  { does: 'search', keys: ['/'] },
  { does: 'filter', keys: ['f'] },
  { does: 'show-new', keys: ['.'] },
  { does: 'help', keys: ['?'] },
  { does: 'back', keys: ['Escape'] },
] as const;

export type Does = (typeof keyTable)[number]['does'];

const byKey: ReadonlyMap<string, Does> = new Map(
  keyTable.flatMap(({ does, keys }) => keys.map((key): [string, Does] => [key, does])),
);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** A letter of a keyboard that has no Latin ones is known by its place. */
function letterOf({ key, code, shiftKey }: Pressed): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place === undefined || key.length !== 1 || key <= '~') return key;
  return shiftKey ? place : place.toLowerCase();
}

/** What a press means; undefined where it is none of ours. */
export function meaningOf(pressed: Pressed): Does | undefined {
  if (pressed.altKey) return undefined;
  const key = letterOf(pressed);
  if (pressed.ctrlKey || pressed.metaKey) return byKey.get(`Mod+${key.toLowerCase()}`);
  const named = key.length > 1;
  // With caps lock a letter comes large without Shift.
  const plain = /^[A-Z]$/.test(key) && !pressed.shiftKey ? key.toLowerCase() : key;
  return byKey.get(pressed.shiftKey && named ? `Shift+${key}` : plain);
}

/** Those that a button or a link has a use of its own for. */
export const isForButtons = (does: Does): boolean => does === 'open';

/** Those that a list alone has a use for: elsewhere the page scrolls by them. */
export const isForTheList = (does: Does): boolean =>
  ['left', 'right', 'first', 'last', 'page-down', 'page-up', 'select-all'].includes(does);

/** Whether what is typed there is text, or chooses something. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]',
  ) !== null;
