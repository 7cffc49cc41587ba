import { ask, noAnswerWords } from '../ask';

/** Downloads everything as one JSON file. Answers what is said to the person. */
export async function exportData(): Promise<{ said: string; problem?: string }> {
  try {
    const { json } = await ask('data.export', {});
    const name = `deskside-${new Date().toISOString().slice(0, 10)}.json`;
    const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
    return { said: `Exported as ${name}.` };
  } catch (thrown) {
    return { said: '', problem: noAnswerWords(thrown) };
  }
}
