/** A sum that takes many tries: the number after `nonce` from which a key is made that begins with `keyPrefix`. */
export interface Work {
  parameters: { nonce: string; salt: string; cost: number; keyPrefix: string };
}

/** Tries one number after another; the browser makes each key beside the page's own work, so nothing stutters. */
export async function doWork(challenge: Work) {
  const { nonce, salt, cost, keyPrefix } = challenge.parameters;
  const password = fromHex(`${nonce}00000000`);
  const last = new DataView(password.buffer, password.length - 4);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost };
  for (let counter = 0; ; counter += 1) {
    last.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = toHex(await crypto.subtle.deriveBits(settings, key, 256));
    if (derivedKey.startsWith(keyPrefix)) return { challenge, solution: { counter, derivedKey } };
  }
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
