/** Under which names the moderators' log says what was done at a terminal, by the clock, and by writers; nobody else has them. */
export const logNames = { terminal: 'Command line', clock: 'Retention', writer: 'A writer' } as const;
