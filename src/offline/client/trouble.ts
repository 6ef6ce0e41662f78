/** What can go wrong with saving, as a reader is told it. */
export type Kind = 'offline' | 'broken' | 'full' | 'denied' | 'stopped';

export class Trouble extends Error {
  readonly kind: Kind;
  constructor(kind: Kind, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** Names what a store or the network has thrown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return new Trouble('stopped', error);
  if (name === 'QuotaExceededError') return new Trouble('full', error);
  return new Trouble('denied', error);
}
