/** Long enough for any browser to take the text; Safari does so only after the click. */
const TAKEN_AFTER_MS = 40_000;

/** Hands a file that was made in the browser to the person, who decides where it is kept. */
export function offerFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, TAKEN_AFTER_MS);
}
