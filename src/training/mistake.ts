/** Where in a module a mistake stands, in numbers from 0; whoever knows the file turns it into line and column. */
export type Spot =
  | { kind: 'question'; question: number; part?: number }
  | { kind: 'step'; step: number }
  | { kind: 'field'; path: readonly (string | number)[] }
  | { kind: 'body' };

/** What is wrong with a module, and what to write instead. */
export interface Mistake {
  spot: Spot;
  /** The component or field it is about. */
  field: string;
  message: string;
  remedy: string;
}
