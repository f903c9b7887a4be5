import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitReader, BitWriter } from '../../../src/transfer/bits.ts';

const number = fc
  .integer({ min: 1, max: 53 })
  .chain((size) => fc.record({ size: fc.constant(size), value: fc.nat(2 ** Math.min(size, 31) - 1) }));

it('numbers, counts, texts and parts come out as they were put', () => {
  const anything = fc.record({ number, count: fc.nat(), text: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(fc.array(anything), (things) => {
      const bits = new BitWriter();
      for (const { number, count, text } of things) {
        const part = new BitWriter();
        part.putCount(count);
        bits.put(number.value, number.size);
        bits.putPart(part);
        bits.putText(text);
      }
      const read = new BitReader(bits.toBytes());
      for (const { number, count, text } of things) {
        expect(read.take(number.size)).toBe(number.value);
        expect(read.takePart(40).takeCount(count)).toBe(count);
        expect(read.takeText(1000)).toBe(text);
      }
      expect(read.isAtEnd()).toBe(true);
    }),
  );
});

it('what is not there, or larger than it may be, is not read', () => {
  const bits = new BitWriter();
  bits.putCount(300);
  const bytes = bits.toBytes();
  expect(() => new BitReader(bytes).takeCount(299)).toThrow(RangeError);
  expect(() => new BitReader(bytes).take(17)).toThrow(RangeError);
  expect(() => new BitReader(bytes).takePart(1000)).toThrow(RangeError);
  expect(() => new BitReader(new Uint8Array(9).fill(255)).takeCount(Infinity)).toThrow(RangeError);
  expect(new BitReader(bytes).isAtEnd()).toBe(false);
});
