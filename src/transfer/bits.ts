/** Bits one after the other, for what has to be small. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** A number in so many bits (at most 53), the highest first. */
  put(value: number, size: number): void {
    for (let place = size - 1; place >= 0; place -= 1) this.#bits.push(Math.floor(value / 2 ** place) % 2);
  }

  /** A number of any size: eight bits while it is below 128. */
  putCount(count: number): void {
    if (count >= 128) {
      this.put((count % 128) + 128, 8);
      this.putCount(Math.floor(count / 128));
    } else this.put(count, 8);
  }

  /** A text, after the number of its bytes in UTF-8. */
  putText(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.putCount(bytes.length);
    for (const byte of bytes) this.put(byte, 8);
  }

  /** What another writer has written, after the number of its bits. */
  putPart(part: BitWriter): void {
    this.putCount(part.#bits.length);
    for (const bit of part.#bits) this.#bits.push(bit);
  }

  /** All of it, filled up with zeros to whole bytes. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, index) => {
      const place = index >> 3;
      bytes[place] = (bytes[place] ?? 0) | (bit << (7 - (index & 7)));
    });
    return bytes;
  }
}

/** Reads what a BitWriter wrote; throws RangeError where there is less, or more than there may be. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #place: number;

  constructor(bytes: Uint8Array, place = 0, end = bytes.length * 8) {
    this.#bytes = bytes;
    this.#place = place;
    this.#end = end;
  }

  /** A number of so many bits. */
  take(size: number): number {
    if (this.#place + size > this.#end) throw new RangeError('There are no more bits.');
    let value = 0;
    for (const end = this.#place + size; this.#place < end; this.#place += 1) {
      value = value * 2 + (((this.#bytes[this.#place >> 3] ?? 0) >> (7 - (this.#place & 7))) & 1);
    }
    return value;
  }

  /** A number that `putCount` wrote, and that may be at most so large. */
  takeCount(most: number): number {
    let count = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.take(8);
      count += (byte % 128) * scale;
      if (count > most) break;
      if (byte < 128) return count;
    }
    throw new RangeError('The number is too large.');
  }

  /** A text of at most so many bytes. */
  takeText(most: number): string {
    const bytes = Uint8Array.from({ length: this.takeCount(most) }, () => this.take(8));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }

  /** What was put as a part of at most so many bits, for a reader of its own. */
  takePart(most: number): BitReader {
    const size = this.takeCount(most);
    if (this.#place + size > this.#end) throw new RangeError('There are no more bits.');
    const part = new BitReader(this.#bytes, this.#place, this.#place + size);
    this.#place += size;
    return part;
  }

  /** True where all is read but the zeros that fill a byte. */
  isAtEnd(): boolean {
    return this.#end - this.#place < 8;
  }
}
