/** Under which names the moderators' log says what was done at a terminal, and what by the clock; nobody else has them. */
export const logNames = { terminal: 'Command line', clock: 'Retention' } as const;
