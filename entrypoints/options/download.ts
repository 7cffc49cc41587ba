/** Hands a JSON text to the browser as a file. Answers the file's name, with today's date in it. */
export function downloadJson(what: string, json: string): string {
  const name = `${what}-${new Date().toISOString().slice(0, 10)}.json`;
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
