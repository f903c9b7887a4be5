/** One coordinate of a stream's points, in their order. */
export type Column = Readonly<Float64Array>;

/** Reads a column; throws beyond its ends. */
export function read(column: Column, index: number): number {
  const value = column[index];
  // No slip may pass unseen: a single read beyond an end has made the growing of every later chart twice as slow.
  if (value === undefined) throw new RangeError(`There is no place ${index} in ${column.length}.`);
  return value;
}

// A chart takes hundreds of columns: cut from sheets of 64 KB they cost a fraction of what each by itself would.
const SHEET = 8192;
let sheet = new Float64Array(0);
let used = 0;

/** Makes a column of so many zeros, to be filled. */
export function openColumn(length: number): Float64Array {
  if (used + length > sheet.length) {
    sheet = new Float64Array(Math.max(SHEET, length));
    used = 0;
  }
  used += length;
  return new Float64Array(sheet.buffer, (used - length) * Float64Array.BYTES_PER_ELEMENT, length);
}

/** Makes a column of a list of numbers. */
export function layColumn(numbers: readonly number[]): Column {
  const column = openColumn(numbers.length);
  column.set(numbers);
  return column;
}
