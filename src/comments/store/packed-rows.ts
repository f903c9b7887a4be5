/** As many characters as one list has at most, unless a single row is longer: a text in D1 has 2 MB in UTF-8. */
const MOST = 400_000;

/** Rows as lists in JSON, which `json_each` unpacks: many rows in one statement, whatever a database allows in places. */
export function packRows(rows: readonly unknown[]): string[] {
  const lists: string[] = [];
  let list: string[] = [];
  let length = 0;
  for (const row of rows) {
    const packed = JSON.stringify(row);
    if (list.length > 0 && length + packed.length > MOST) {
      lists.push(`[${list.join(',')}]`);
      [list, length] = [[], 0];
    }
    list.push(packed);
    length += packed.length;
  }
  return list.length === 0 ? lists : [...lists, `[${list.join(',')}]`];
}
