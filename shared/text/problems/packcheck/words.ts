/** What a formula's message says of the formula. */
export interface InFormula {
  readonly where: string;
  readonly formula: string;
}

/** The name nearest to one that isn't there, as a question; where none is near, what to do instead. */
export const maybe = (nearest: string | null, otherwise: string) => (nearest === null ? otherwise : `是不是「${nearest}」？`);
