import type { Page } from '@playwright/test';

interface FroalaWindow {
  readonly FroalaEditor: { readonly INSTANCES: readonly { readonly undo: { run(): void } }[] };
}

/** By the editor's own command: in this browser Froala stops Ctrl Z without acting on it, also while Deskside is off. */
export const undoInFroala = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as FroalaWindow).FroalaEditor.INSTANCES.at(-1)?.undo.run());
