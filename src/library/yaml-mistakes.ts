import { isAlias, isCollection, isScalar, visit, type Document } from 'yaml';

/** A mistake in YAML in an author's words; `position` counts characters from 0. */
export interface YamlMistake {
  position: number;
  message: string;
  remedy: string;
}

interface Wording {
  message: string;
  remedy: string;
}

const SIGN: Wording = {
  message: 'a value begins with a sign that YAML keeps for itself',
  remedy: 'Put the value in quotation marks.',
};

const NO_FIELD: Wording = {
  message: 'this line is no field',
  remedy: 'Write a field as name: value, on one line.',
};

/** By the reader's error codes; what is not listed keeps the reader's own words. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  DUPLICATE_KEY: { message: 'this field stands here twice', remedy: 'Keep one of the two.' },
  TAB_AS_INDENT: { message: 'this line begins with a tab', remedy: 'Begin it with spaces.' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value with a colon in it has no quotation marks',
    remedy: 'Put it in quotation marks, such as title: "One: two".',
  },
  MULTILINE_IMPLICIT_KEY: NO_FIELD,
  UNEXPECTED_TOKEN: {
    message: 'something follows where the value ends',
    remedy: 'Put the whole value in quotation marks; inside single ones an apostrophe is written twice.',
  },
  BAD_DQ_ESCAPE: {
    message: 'a backslash stands in double quotation marks',
    remedy: 'Write it twice, or use single quotation marks.',
  },
  BAD_SCALAR_START: SIGN,
};

const UNCLOSED_QUOTE: Wording = {
  message: 'a quotation mark is opened here and never closed',
  remedy: 'Close it at the end of the value.',
};
const UNCLOSED_BRACKET: Wording = {
  message: 'a bracket is opened here and never closed',
  remedy: 'Close it on the same line.',
};

/** The mistakes of a YAML document: every field that stands twice, and of all else the first, for the rest follows from it. */
export function readYamlMistakes(document: Document): YamlMistake[] {
  const doubled = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const mistakes = [...doubled, ...(first === undefined ? [] : [first])].map((error) =>
    word(error, document),
  );
  return mistakes.length > 0 ? mistakes : findAliases(document);
}

function word(error: Document['errors'][number], document: Document): YamlMistake {
  const [end] = error.pos;
  const opened = findOpened(document, end);
  if (opened !== undefined) return opened;
  const own = {
    message: error.message.replace(/\s+at line[\s\S]*$/, ''),
    remedy: 'Quote a value that contains a colon or starts with a sign, and indent with spaces.',
  };
  const wording = error.message.startsWith('Implicit') ? NO_FIELD : WORDINGS[error.code];
  return { position: end, ...(wording ?? own) };
}

/** The reader stops where it misses a closing sign, often lines below; the author must look where it was opened. */
function findOpened(document: Document, end: number): YamlMistake | undefined {
  let found: YamlMistake | undefined;
  visit(document, {
    Node(_key, node) {
      const [start = 0, close] = node.range ?? [];
      if (close !== end) return;
      if (isCollection(node) && node.flow === true) found = { position: start, ...UNCLOSED_BRACKET };
      if (isScalar(node) && node.type?.startsWith('QUOTE') && lacksItsMark(document, end))
        found = { position: start, ...UNCLOSED_QUOTE };
    },
  });
  return found;
}

function lacksItsMark(document: Document, end: number): boolean {
  return document.errors.some(
    ({ code, pos, message }) => code === 'MISSING_CHAR' && pos[0] === end && /quote/.test(message),
  );
}

/** `*word` refers to another value in YAML; an author means a star. */
function findAliases(document: Document): YamlMistake[] {
  const found: YamlMistake[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) && node.resolve(document) === undefined)
        found.push({ position: node.range?.[0] ?? 0, ...SIGN });
    },
  });
  return found;
}
