/** What a host must be told, and how. */
import type { HostTable } from '../src/hosting/table.ts';

export interface Order {
  table: HostTable;
  /** Origin of the published site, without a slash at the end. */
  origin: string;
  /** Paths of all files of the site, from its root, each beginning with a slash. */
  files: readonly string[];
}

export interface Host {
  /** Where the pages go within the folder that is made: `site` where the set-up stands beside them, else `.`. */
  pages: 'site' | '.';
  /** True where the host sends files that were compressed beforehand. */
  sendsCompressed: boolean;
  /** True where the host itself adds the base path, as a project's pages on GitHub. */
  addsBase: boolean;
  /** The set-up: texts by file name, from the table alone. */
  files: (order: Order) => Record<string, string>;
}
