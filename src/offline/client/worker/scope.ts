/**
 * What the service worker uses of its global scope. TypeScript's own `webworker` library cannot stand beside `dom` in one
 * program: it changes the types of every page script.
 */
export interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly clientId: string;
}
export interface MessageToWorker extends ExtendableEvent {
  readonly data: unknown;
}
interface Client {
  readonly url: string;
}
interface WorkerEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  message: MessageToWorker;
}

export interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(type: K, listener: (event: WorkerEvents[K]) => void): void;
}

/** What a page tells the worker: that it is being read; that a newer worker may begin if this is the only page open. */
export type Said = { type: 'arrived'; address: string } | { type: 'take-over' };
