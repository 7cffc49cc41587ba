import type { Page } from '@playwright/test';

interface FroalaWindow {
  readonly FroalaEditor: { readonly INSTANCES: readonly { readonly undo: { run(): void; redo(): void } }[] };
}

/** Past the editor's commands: under any name but the loopback's an unlicensed Froala refuses those. `froala-undo.spec.ts` presses the real keys. */
export const undoInFroala = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as FroalaWindow).FroalaEditor.INSTANCES.at(-1)?.undo.run());

export const redoInFroala = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as FroalaWindow).FroalaEditor.INSTANCES.at(-1)?.undo.redo());
