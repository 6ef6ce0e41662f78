/** The full text, searched in a worker that begins with the first question. A worker that failed may hold half an engine: the next question starts afresh. */
import type { Found } from '../run.ts';
import type { Answer, Ask } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

export interface Texts {
  /** Whether asking costs no start. */
  isOpen(): boolean;
  /** @returns what is found; rejects where anything did not load. Only the last question is sure to be answered. */
  ask(question: Omit<Ask, 'id'>): Promise<Found>;
}

export function openTexts(): Texts {
  let worker: Worker | undefined;
  let id = 0;
  let waiting: { id: number; resolve(found: Found): void; reject(reason: unknown): void } | undefined;

  const end = (reason: unknown) => {
    worker?.terminate();
    worker = undefined;
    waiting?.reject(reason);
  };

  function start(): Worker {
    const begun = new Worker(workerUrl, { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (worker !== begun || data.id !== waiting?.id) return;
      if ('found' in data) waiting.resolve(data.found);
      else end(new Error(data.failed));
    });
    // Without an answer to any question in particular: the script itself did not load.
    begun.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === begun) end(new Error(event.message || 'The search worker did not load'));
    });
    return begun;
  }

  return {
    isOpen: () => worker !== undefined,
    ask: (question) =>
      new Promise((resolve, reject) => {
        id += 1;
        waiting = { id, resolve, reject };
        try {
          worker ??= start();
          worker.postMessage({ ...question, id } satisfies Ask);
        } catch (error) {
          end(error);
        }
      }),
  };
}
