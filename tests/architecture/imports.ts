import { dirname, extname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

/** A file of the project: its path from the repository root with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** One import as it is written in a file; `dynamic` is loaded later, `re-export` hands on what it imports. */
export interface WrittenImport {
  specifier: string;
  kind: 'value' | 'type' | 're-export' | 'dynamic' | 'glob';
}

/** Lists every import of a TypeScript, JavaScript, Astro or CSS file; of any other file, none. */
export function readImports(file: SourceFile): WrittenImport[] {
  switch (extname(file.path)) {
    case '.astro':
      return readAstroImports(file.text);
    case '.css':
      return readStyleImports(file.text);
    case '.ts':
    case '.js':
    case '.mjs':
      return readScriptImports(file.text);
    default:
      return [];
  }
}

/** The project path an import written in `path` leads to; undefined for packages. Queries such as `?raw` are dropped. */
export function resolveImport(path: string, specifier: string): string | undefined {
  const target = specifier.replace(/[?#].*$/, '');
  if (/^\.\.?(\/|$)/.test(target)) return normalize(join(dirname(path), target));
  if (target.startsWith('/')) return normalize(target.slice(1));
  return undefined;
}

/** True if the file does nothing but hand on what it imports, or hands on everything of another file. */
export function isBarrel(file: SourceFile): boolean {
  if (!['.ts', '.js', '.mjs'].includes(extname(file.path))) return false;
  const statements = [...parseScript(file.text).statements];
  const exports = statements.filter(ts.isExportDeclaration);
  const passesEverything = exports.some(
    (one) => one.moduleSpecifier !== undefined && one.exportClause === undefined,
  );
  const onlyHandsOn = statements.every((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one));
  return passesEverything || (onlyHandsOn && exports.some(namesSomething));
}

function namesSomething({ exportClause }: ts.ExportDeclaration): boolean {
  return exportClause === undefined || ts.isNamespaceExport(exportClause) || exportClause.elements.length > 0;
}

function readAstroImports(text: string): WrittenImport[] {
  const frontmatter = /^\s*---\r?\n([\s\S]*?\n)?---[ \t]*(\r?\n|$)/.exec(text);
  const template = frontmatter === null ? text : text.slice(frontmatter.index + frontmatter[0].length);
  const scripts = [...template.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const styles = [...template.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)];
  return [
    ...readScriptImports(frontmatter?.[1] ?? ''),
    ...scripts.flatMap(([, attributes = '', body = '']) => [
      ...[...attributes.matchAll(/\ssrc="(\.[^"]*)"/g)].map(([, source = '']) => written(source, 'value')),
      ...readScriptImports(body),
    ]),
    ...styles.flatMap(([, body = '']) => readStyleImports(body)),
  ];
}

function readStyleImports(text: string): WrittenImport[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)].map(([, specifier = '']) =>
    written(specifier, 'value'),
  );
}

function readScriptImports(text: string): WrittenImport[] {
  const found: WrittenImport[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...readNode(node));
    ts.forEachChild(node, visit);
  };
  visit(parseScript(text));
  return found;
}

function readNode(node: ts.Node): WrittenImport[] {
  if (ts.isImportDeclaration(node)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return fromText(node.moduleSpecifier, isType ? 'type' : 'value');
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return fromText(node.moduleSpecifier, node.isTypeOnly ? 'type' : 're-export');
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return fromText(node.argument.literal, 'type');
  }
  if (!ts.isCallExpression(node)) return [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments.flatMap(asDynamic);
  if (node.expression.getText().startsWith('import.meta.glob'))
    return node.arguments.slice(0, 1).flatMap(asGlobs);
  return [];
}

function asDynamic(argument: ts.Expression): WrittenImport[] {
  return fromText(argument, 'dynamic');
}

/** A pattern is read as an import of the folder in front of its first star. */
function asGlobs(argument: ts.Expression): WrittenImport[] {
  const patterns = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
  return patterns
    .filter(ts.isStringLiteralLike)
    .filter(({ text }) => !text.startsWith('!'))
    .map(({ text }) => written(text.replace(/[^/]*[*{][\s\S]*$/, ''), 'glob'));
}

function fromText(node: ts.Node, kind: WrittenImport['kind']): WrittenImport[] {
  return ts.isStringLiteralLike(node) ? [written(node.text, kind)] : [];
}

function written(specifier: string, kind: WrittenImport['kind']): WrittenImport {
  return { specifier, kind };
}

function parseScript(text: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}
