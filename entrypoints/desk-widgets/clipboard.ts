/** True when the text is on the clipboard. Browsers refuse without a recent click; that is told, not thrown. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException) return false;
    throw thrown;
  }
}
