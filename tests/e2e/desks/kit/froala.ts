import type { Page } from '@playwright/test';

/** By the editor's own button: Ctrl Z after typed text does nothing in the practice pages' Froala in Chromium, also without Deskside. */
export const undoInFroala = (page: Page): Promise<void> => page.locator('.fr-command[data-cmd="undo"]:visible').last().click();
