/** A file that the service worker keeps without being asked for; the build lists them, the worker reads the list. */
export interface Kept {
  url: string;
  /** `null` where the name changes with the content. */
  revision: string | null;
  /** What arrives must be just this. */
  integrity: string;
  /** Kept only where this language was visited; without one, for all. */
  locale?: string;
}
