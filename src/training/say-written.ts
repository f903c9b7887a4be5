/** A learner's own words in a line: a plan [if, then, by] as one sentence without its stop, other texts as they are. */
export function sayWritten(values: readonly string[]): string {
  const said = values.map((value) => value.trim());
  const [when = '', then = '', by = ''] = said;
  if (values.length < 3) return said.join(' ').trim();
  return [when && `If ${when}, then`, then && `I will ${then}`, by && `by ${by}`]
    .filter((words) => words !== '')
    .join(' ');
}
