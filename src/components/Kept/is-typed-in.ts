/** Whether a person is in that field right now; a tab in the background keeps its focus and has nobody in it. */
export function isTypedIn(field: Element): boolean {
  return document.activeElement === field && document.hasFocus();
}
