import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A component in a place of its own. */
export interface Placed<Props> {
  render(props: Props): void;
  end(): void;
}

/** `style`: its own looks, which no ticket loads before. */
export const placed =
  <Props extends object>(Part: (props: Props) => ReactElement, style?: string) =>
  (place: Element): Placed<Props> => {
    const root = createRoot(place);
    // Set at once: in Firefox a page that allows no style elements refuses one that gets its text as a child.
    const fill = (element: HTMLStyleElement | null): void => {
      if (element !== null && style !== undefined) element.textContent = style;
    };
    return {
      render: (props) =>
        root.render(
          <>
            {style !== undefined && <style ref={fill} />}
            <Part {...props} />
          </>,
        ),
      end: () => root.unmount(),
    };
  };
