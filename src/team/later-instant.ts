/** The instant (ISO, UTC) to write with: now, yet after what was written before, whatever the clock says. */
export function laterInstant(now: string, before: string | undefined): string {
  return before === undefined || before < now ? now : new Date(Date.parse(before) + 1).toISOString();
}
