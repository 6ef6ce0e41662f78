/** What is had for an address, from a folder or from a host. */

export type Answer =
  | {
      state: 'there';
      /** By name in small letters; of a folder none. */
      headers: Readonly<Record<string, string>>;
      body: Uint8Array;
      /** False where the rest was left on the way, because its beginning says enough. */
      isWhole: boolean;
    }
  /** Leads on, by itself, to another address. */
  | { state: 'moved'; to: string }
  /** There is no such thing: whoever keeps it says so. */
  | { state: 'missing'; status: number }
  /** The host has an error of its own, each time it is asked. */
  | { state: 'failing'; status: number }
  /** Nothing can be said of it: no answer came, or it was not asked for. */
  | { state: 'unreached'; why: string };

export interface Source {
  /** As people call it: the folder, or the address of the first page. */
  where: string;
  isLive: boolean;
  /** @param path with the base path, as it stands in an address */
  ask: (path: string) => Promise<Answer>;
  /** How many may be asked for at once. */
  atOnce: number;
  /** Paths that are known to be there without a link to them. */
  known: readonly string[];
  /** Where a file is named in a message. */
  nameOf: (path: string) => string;
}
