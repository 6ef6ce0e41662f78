/** Whether an answer may be kept as a copy of a page that was read. */

/**
 * Only a whole page of this site, from the network or put together here, that is not sensitive: no error, no redirect, no login page of a network in between, and
 * nothing cut off, which would have no end tag.
 * @param base base path of the site, which only its own pages name
 */
export async function isKeepable(response: Response, base: string): Promise<boolean> {
  if (response.status !== 200 || (response.type !== 'basic' && response.type !== 'default') || response.redirected) return false;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return false;
  try {
    const html = await response.clone().text();
    return (
      html.trimEnd().endsWith('</html>') &&
      html.includes(`"${base}manifest.webmanifest"`) &&
      !/<article\b[^>]*\sdata-sensitive\b/.test(html)
    );
  } catch {
    // The line dropped half-way.
    return false;
  }
}

/** Whether a script as data may be kept: whole, and not sensitive. */
export async function isKeepableScript(response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected) return false;
  try {
    const { sensitive } = (await response.clone().json()) as { sensitive?: true };
    return sensitive === undefined;
  } catch {
    // Half of it, or a page of the network in between.
    return false;
  }
}
