declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype';
    keepFeatures?: string[];
    dropTables?: string[];
    variationAxes: Record<string, number | { min: number; max: number }>;
  }
  /** Cuts a font down to the characters of a text and, per axis, to a range or one point. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}
