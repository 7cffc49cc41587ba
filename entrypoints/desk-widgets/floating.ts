import { request } from '../lib/request';

export interface Position {
  readonly right: number;
  readonly bottom: number;
}

/** Above the bar at the bottom, where desks keep their submit button. */
const DEFAULT: Position = { right: 16, bottom: 80 };
const SAVE_AFTER_MS = 400;
/** Px that stay free at the window's edges. */
export const EDGE = 8;

/** Where a floating widget is, in px from the right and bottom edges: moved by the person, remembered per desk. */
export class FloatingPlace {
  private position: Position | null = null;
  private told = false;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly origin: string,
    private readonly widget: 'card' | 'draft',
  ) {}

  /** The person has moved it, today or before. */
  get moved(): boolean {
    return this.position !== null;
  }

  /** What was saved; what the person did here since counts more. */
  remembered(position: Position | null): void {
    if (!this.told && position !== null) this.position ??= position;
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
    this.save();
  }

  /** From now on it floats, and begins where it stands. */
  takeUp(box: HTMLElement): void {
    const { right, bottom } = box.getBoundingClientRect();
    this.position = { right: innerWidth - right, bottom: innerHeight - bottom };
  }

  /** To where it belongs by itself. */
  putBack(): void {
    this.position = null;
    this.save();
  }

  private save(): void {
    this.told = true;
    clearTimeout(this.saving);
    const { position, origin, widget } = this;
    this.saving = setTimeout(() => void request('position.save', { origin, widget, position }), SAVE_AFTER_MS);
  }
}
