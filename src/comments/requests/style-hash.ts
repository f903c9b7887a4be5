let last = { style: '', hash: '' };

/** Base64 of the SHA-256 of a page's one `<style>`, as its policy must name it; pages share it, so it is kept. */
export async function hashStyleOf(page: string): Promise<string> {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1]?.replace(/\r\n?/g, '\n') ?? '';
  if (last.hash === '' || style !== last.style) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    last = { style, hash: btoa(String.fromCharCode(...new Uint8Array(digest))) };
  }
  return last.hash;
}
