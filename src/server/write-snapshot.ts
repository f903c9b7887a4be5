import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CommentSnapshot } from '../comments/contract.ts';

/** Writes a snapshot so that at every moment, a power cut's too, the file holds the old one or the new one whole. */
export async function writeSnapshot(file: string, snapshot: CommentSnapshot): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(snapshot)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
