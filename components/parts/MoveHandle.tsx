import { createContext, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { say } from '../../core/words/say';

/** Moves by px on screen; positive is right and down. */
export type Move = (dx: number, dy: number) => void;

/** Set where the card floats. */
export const MoveContext = createContext<Move | undefined>(undefined);

const STEP = 8;
const BIG_STEP = 40;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const dots = [4, 10].flatMap((x) => [3, 8, 13].map((y) => [x, y] as const));

export function MoveHandle({ onMove }: { onMove: Move }) {
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);

  const start = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = { x: event.clientX, y: event.clientY };
  };
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (last.current === null) return;
    onMove(event.clientX - last.current.x, event.clientY - last.current.y);
    last.current = { x: event.clientX, y: event.clientY };
  };
  const stop = () => {
    last.current = null;
  };
  const key = (event: KeyboardEvent<HTMLButtonElement>) => {
    const direction = arrows[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? BIG_STEP : STEP;
    onMove(direction[0] * step, direction[1] * step);
  };

  return (
    <button
      type="button"
      className="grip"
      aria-label={say('parts.move.label')}
      title={say('parts.move.help')}
      onPointerDown={start}
      onPointerMove={drag}
      onPointerUp={stop}
      onPointerCancel={stop}
      onKeyDown={key}
    >
      <svg width="14" height="16" viewBox="0 0 14 16" fill="currentColor" aria-hidden="true">
        {dots.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />
        ))}
      </svg>
    </button>
  );
}
