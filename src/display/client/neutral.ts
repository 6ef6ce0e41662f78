/** A name and an icon that say nothing, for the tab, the list of open pages and the history. */
interface Sent {
  title: string;
  icon: string;
}
let sent: Sent | undefined;

/** @param name a word such as "Notes"; nothing brings the page's own name and icon back */
export function showName(name: string | null | undefined, plainIcon: string): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  sent ??= { title: document.title, icon: icon?.href ?? '' };
  document.title = name || sent.title;
  if (icon) icon.href = name ? plainIcon : sent.icon;
}
