import { createContext } from 'react';

/** How a score stands out, beside its figure: given by the officer, above its points, or below them. */
export type Look = '' | 'has-own' | 'has-over' | 'has-lost' | 'has-own has-over' | 'has-own has-lost';

/** By the binding of the line; the page that shows a table knows them. */
export const LooksContext = createContext<ReadonlyMap<string, Look>>(new Map());
