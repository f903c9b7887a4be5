/** “no posts”, “1 post”, “2 posts”: a count that carries its label, whatever the number. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** “No comments yet”, “1 comment”, “2 comments”. */
export function sayComments(count: number): string {
  return count === 0 ? 'No comments yet' : sayCount(count, 'comment');
}
