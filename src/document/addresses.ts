/** Which addresses an author's link may have. */

const SCHEME = /^(?:https:\/\/[^/]|tel:\+?[\d-]{3,20}$|\/(?!\/)|#)/;

/**
 * True for `https://…` without a password, `tel:` with digits, a path of this site, an anchor of this page.
 * Browsers drop control characters and take `\` for `/`, so an address that holds either is refused as it stands.
 */
export function isAllowedAddress(address: string): boolean {
  if (/[\u0000-\u0020\u007F-\u00A0\\<>"'`]/.test(address) || !SCHEME.test(address)) return false;
  if (address.startsWith('#')) return /^#[\w-]+$/.test(address);
  if (address.startsWith('/')) return !/(?:^|\/)\.\.?(?:\/|$)|%2e|%2f|%5c/i.test(address);
  if (address.startsWith('tel:')) return true;
  try {
    const url = new URL(address);
    return url.username === '' && url.password === '' && url.hostname.includes('.');
  } catch {
    return false;
  }
}
