/** One mistake in the content: where it stands, what is wrong and what to write instead. */
export interface Problem {
  /** Path of the file as the author would type it. */
  file: string;
  /** Line and column, both counted from 1. */
  line: number;
  column: number;
  /** The front matter field, component or Markdown construct that is wrong. */
  field: string;
  message: string;
  remedy: string;
}

/** A point in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Sorts problems by file, then by place, so that a list reads like a walk through the files. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}

/** Prints one problem in two lines: place and message, then the remedy. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, field, message, remedy } = problem;
  return `${file}:${line}:${column}  ${field}: ${message}\n    ${remedy}`;
}
