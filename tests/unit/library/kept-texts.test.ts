import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readKept, writeKept } from '../../../src/library/kept-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-texts-'));
const file = join(folder, 'some', 'texts');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('texts kept in one file', () => {
  it('are read by their names, whatever letters and lines they have', () => {
    const texts = [
      ['one', 'A river.\nTwo banks.'],
      ['two', ''],
      ['three', '“Überfahrt” \u{1f6f6}'],
    ] as const;
    writeKept(file, texts);
    const kept = readKept(file);
    expect([...kept.names()]).toEqual(['one', 'two', 'three']);
    for (const [name, text] of texts) expect(kept.read(name)).toBe(text);
    expect(kept.read('four')).toBeUndefined();
  });

  it('take the place of those before, and leave nothing beside', () => {
    writeKept(file, [['old', 'old']]);
    writeKept(file, [['new', 'new']]);
    expect([...readKept(file).names()]).toEqual(['new']);
    expect(readdirSync(join(folder, 'some'))).toEqual(['texts']);
  });

  it('are none where there is no file, and none where it is not whole', () => {
    expect([...readKept(join(folder, 'nothing')).names()]).toEqual([]);
    writeKept(file, [['cut', 'a text that is cut short']]);
    const whole = readFileSync(file);
    for (const length of [0, 5, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect([...readKept(file).names()]).toEqual([]);
    }
  });
});
