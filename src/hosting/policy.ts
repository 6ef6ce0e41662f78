/** One policy for all pages of a site, which hosts send as a header. */

type Directives = Map<string, Set<string>>;

/** Its directives, each with its sources. */
export const policyParts = (policy: string): Directives =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, new Set(sources)]),
  );

/**
 * A policy that allows what any of the policies allows: a browser applies it beside the page's own, so each page stays
 * as strict as its own. Frames can be forbidden by a header only, and are.
 * @param policies as the pages carry them
 */
export function commonPolicy(policies: readonly string[]): string {
  const all: Directives = new Map();
  for (const policy of policies) {
    for (const [name, sources] of policyParts(policy)) {
      const known = all.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      all.set(name, known);
    }
  }
  const written = [...all].map(([name, sources]) => {
    // 'none' beside a source means nothing.
    const some = [...sources].filter((source) => source !== "'none'");
    return `${name} ${(some.length > 0 ? some : ["'none'"]).join(' ')}`;
  });
  return [...written, "frame-ancestors 'none'"].join('; ');
}
