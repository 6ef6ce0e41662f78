/** Fills the gaps of a message (`{n}`, `{q}`) and keeps the pieces apart, so that each can stand in an element of its own. */

export interface Piece {
  text: string;
  /** Name of the gap that it fills; none for the words around. */
  name?: string;
}

export const fill = (message: string, values: Readonly<Record<string, string>>): Piece[] =>
  message
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      return name !== undefined && Object.hasOwn(values, name) ? { text: values[name] ?? '', name } : { text: piece };
    });
