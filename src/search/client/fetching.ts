/** Files of the search, each fetched once. */

/** @throws TypeError without an answer, Error for one that is none */
export async function load(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** One promise a key; one that failed is forgotten, as the next query may find the line back. */
export function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const promise = known.get(key) ?? make(key);
    known.set(key, promise);
    promise.catch(() => known.delete(key));
    return promise;
  };
}
