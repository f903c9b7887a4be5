import type { Keeper } from './keeper.ts';
import type { SaveTrouble } from './kept-records.ts';

/** Why a change of the open record is not kept: it can't be, or another tab has deleted the record. */
export type ChangeTrouble = SaveTrouble | 'gone';

/** The one record of a kind on which a page works. */
export interface OpenRecord<Value> {
  /** Its id; undefined while none is open. */
  id: () => string | undefined;
  open: (id: string | undefined) => void;
  read: () => Value | undefined;
  /** What this page knew of it when another tab deleted it, with what was typed since; undefined where it is kept. */
  gone: () => Value | undefined;
  /** Alters it while no other tab does; `at` is the instant to write with. One that was deleted stays deleted. */
  change: (alter: (current: Value, at: string) => Value) => Promise<ChangeTrouble | undefined>;
}

/** Opens a record of those that are kept; `id` names the one to begin with. */
export function openRecord<Value>(keeper: Keeper<Value>, id?: string): OpenRecord<Value> {
  let open = id;
  let known = read();

  keeper.watch(() => {
    known = read() ?? known;
  });

  function read(): Value | undefined {
    return open === undefined ? undefined : keeper.read(open);
  }

  /** Whether nothing is left of it: one that is damaged or newer is still there. */
  function isGone(): boolean {
    return open !== undefined && !keeper.ids().includes(open);
  }

  return {
    id: () => open,
    open(next) {
      open = next;
      known = read();
    },
    read,
    gone: () => (isGone() ? known : undefined),
    async change(alter) {
      const [changed, before] = [open, known];
      if (changed === undefined || before === undefined) return undefined;
      const trouble = await keeper.change(changed, (current) => {
        const isOpen = changed === open;
        const altered = alter(current ?? (isOpen ? known : before) ?? before, new Date().toISOString());
        if (isOpen) known = altered;
        return keeper.ids().includes(changed) ? altered : undefined;
      });
      return changed === open && isGone() ? 'gone' : trouble;
    },
  };
}
