import { readFileSync } from 'node:fs';
import type { Progress } from '../../training/progress.ts';
import { unpackProgress, writeProgress } from '../../training/share-progress.ts';
import { readProgress } from '../../training/read-progress.ts';

/** What the files hold, and a sentence for each that says nothing, with its name and a remedy. */
export interface SharedFiles {
  people: { file: string; progress: Progress }[];
  troubles: string[];
}

/** Reads exported files, or files that hold a copied link; one that can't be read does not stop the others. */
export async function readSharedFiles(files: readonly string[]): Promise<SharedFiles> {
  const people: SharedFiles['people'] = [];
  const troubles: string[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const text = readText(file);
    if (text instanceof Error) {
      troubles.push(`${file}: It can’t be opened (${text.message}). Check its name and who may read it.`);
      continue;
    }
    const result = text.trimStart().startsWith('{') ? readProgress(text) : await unpackProgress(text);
    if ('trouble' in result) {
      troubles.push(`${file}: ${result.words}`);
      continue;
    }
    const same = writeProgress(result.progress);
    const other = seen.get(same);
    if (other === undefined) people.push({ file, progress: result.progress });
    else troubles.push(`${file}: It says the same as ${other}, and counts once. Leave one of them out.`);
    seen.set(same, other ?? file);
  }
  return { people, troubles };
}

function readText(file: string): string | Error {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
