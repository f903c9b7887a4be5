/** The letter of a choice by its place: A for the first. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
