import { put, repair } from './repair';

/** Words the form prints for whoever fills it in. */
export const placeholder = repair(['text.placeholder'], ({ found }, bench) =>
  bench.typed?.includes(found) ? put(bench, bench.typed.replaceAll(found, '').trim(), `删去「${found}」`) : null,
);

/** Characters nobody sees. */
export const invisible = repair(['text.invisible'], (_params, bench) =>
  bench.typed === null ? null : put(bench, bench.typed.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''), '删去看不见的字符'),
);
