const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The address of a paper's public page on this platform; null for every other address. Anybody can write what begins like
 * one and leads elsewhere (`…/credentials/..//elders.example`).
 */
export function publicPageOf(address: string, publicUrl: string): string | null {
  const prefix = `${publicUrl}/credentials/`;
  return address.startsWith(prefix) && ID.test(address.slice(prefix.length)) ? address : null;
}
