import { readClock, setStep, type AgendaClock } from '../../team/agenda-clock.ts';

/** What only this browser knows of a module's sessions: who it is, which one is open, and where each is in its agenda. */
export interface KeptPlace {
  /** Id of this browser. */
  device: string;
  /** Id of the session that is open. */
  opened: () => string | undefined;
  open: (id: string | undefined) => void;
  /** The clock of a session; before its first step where none was kept. `minutes` are those of the agenda's steps. */
  clock: (id: string, minutes: readonly number[]) => AgendaClock;
  setClock: (id: string, clock: AgendaClock) => void;
  /** Forgets where deleted sessions were, and what was typed in them. */
  forget: (ids: readonly string[]) => void;
}

const DEVICE = 'both-banks.team-device';
const OPEN = 'both-banks.team-open.';

/** How keys of clocks begin; they end with the id of the session. */
export const CLOCK = 'both-banks.team-clock.';

/** How keys of a commitment begin that is typed and not added yet; they end with the id of the session. */
export const TYPED = 'both-banks.team-typed.';

/** An id that nobody else makes: ten letters and digits at random. */
export function makeId(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(numbers, (number) => (number % 36).toString(36)).join('');
}

/** Opens what is kept; where nothing can be, it is known for as long as the page is open. */
export function openPlace(module: string, storage: Storage | null): KeptPlace {
  const known = new Map<string, string>();
  const read = (key: string): string | undefined => storage?.getItem(key) ?? known.get(key);
  const write = (key: string, text: string | undefined): void => {
    if (text === undefined) known.delete(key);
    else known.set(key, text);
    try {
      if (text === undefined) storage?.removeItem(key);
      else storage?.setItem(key, text);
    } catch {
      // Without room this page alone knows it; what matters more says so.
    }
  };
  const device = read(DEVICE) ?? makeId();
  return {
    device,
    opened: () => read(OPEN + module),
    open(id) {
      if (id !== undefined) write(DEVICE, device);
      write(OPEN + module, id);
    },
    clock: (id, minutes) => readClock(read(CLOCK + id) ?? '', minutes.length) ?? setStep(0, minutes[0] ?? 0),
    setClock(id, clock) {
      write(CLOCK + id, JSON.stringify(clock));
    },
    forget(ids) {
      for (const id of ids) for (const kind of [CLOCK, TYPED]) write(kind + id, undefined);
    },
  };
}
