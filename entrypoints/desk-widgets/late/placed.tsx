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
    return {
      render: (props) =>
        root.render(
          <>
            {style !== undefined && <style>{style}</style>}
            <Part {...props} />
          </>,
        ),
      end: () => root.unmount(),
    };
  };
