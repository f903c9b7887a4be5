declare module '@adobe/structured-data-validator' {
  /** One thing that is wrong; `path` leads from the outermost thing to the one that has it. */
  interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    path: { type?: string; property?: string; index?: number }[];
    fieldNames?: string[];
  }
  /** Judges things by their type, as an extractor of pages lists them, by a vocabulary and by what search engines ask. */
  export default class Validator {
    constructor(vocabulary: object);
    validate(extracted: {
      jsonld: Record<string, object[]>;
      microdata: object;
      rdfa: object;
    }): Promise<Issue[]>;
  }
}
