import { request } from '../lib/request';

export interface Position {
  readonly right: number;
  readonly bottom: number;
}

/** Above the bar at the bottom, where desks keep their submit button. */
const DEFAULT: Position = { right: 16, bottom: 80 };
const SAVE_AFTER_MS = 400;
const EDGE = 8;

/** Where the floating widgets are, in px from the right and bottom edges: moved by the person, remembered per desk. */
export class FloatingPlace {
  private position: Position | null = null;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly origin: string) {}

  remembered(position: Position | null): void {
    this.position ??= position;
  }

  /** Kept inside the window, whatever its size is today. */
  get(box: HTMLElement): Position {
    const { right, bottom } = this.position ?? DEFAULT;
    return {
      right: Math.max(EDGE, Math.min(right, innerWidth - box.offsetWidth - EDGE)),
      bottom: Math.max(EDGE, Math.min(bottom, innerHeight - box.offsetHeight - EDGE)),
    };
  }

  move(box: HTMLElement, dx: number, dy: number): void {
    const { right, bottom } = this.get(box);
    this.position = { right: right - dx, bottom: bottom - dy };
    this.position = this.get(box);
    clearTimeout(this.saving);
    const { position, origin } = this;
    this.saving = setTimeout(() => void request('position.save', { origin, ...position }), SAVE_AFTER_MS);
  }
}
