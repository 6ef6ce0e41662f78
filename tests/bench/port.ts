/** A server of this machine's own, on any free port, with a count of what it sent. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Port {
  origin: string;
  /** Bytes of bodies sent since the last time this was asked. */
  sent(): number;
  close(): void;
}

/** @param answer is handed what counts the bytes of each body */
export async function openPort(answer: (count: (bytes: number) => void) => RequestListener): Promise<Port> {
  let bytes = 0;
  const server = createServer(
    answer((more) => {
      bytes += more;
    }),
  );
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => {
      const since = bytes;
      bytes = 0;
      return since;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
