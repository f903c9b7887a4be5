/** Tells the parent of this process where it listens, and what it uses whenever the parent asks; ends with the parent. */
export function tellParent(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ memory: process.memoryUsage.rss(), processor: (user + system) / 1000 });
  });
  process.on('disconnect', () => {
    process.exit();
  });
  process.send?.({ port });
}
