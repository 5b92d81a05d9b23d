import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { type Data, locationOf, placeOf } from './located';
import { copy, isMapping, listOf, mergeMappings } from './merge';

/** Which option of each of a pack's variants was chosen, by their ids; the first option where a variant is not named. */
export type Chosen = Readonly<Record<string, string>>;

type Mapping = { [key: string]: Data };

/** Beyond this many, not every combination is listed. */
const MOST_COMBINATIONS = 64;

/**
 * Lays the changes of the chosen options over a pack, as `extends` would, variant by variant. Of the options their ids and
 * names stay, with which one was `chosen`, so that a pack once resolved still says so. What is chosen and isn't there is
 * refused, with what there is.
 */
export function applyVariants(pack: Mapping, chosen: Chosen, file: string): Result<Mapping> {
  const { variants } = pack;
  const listed = Array.isArray(variants) ? variants.filter(isMapping) : [];
  const stray = Object.keys(chosen).find((id) => !listed.some((one) => one.id === id));
  if (stray !== undefined) return refused(problem('pack.variant-unknown', file, { id: stray, known: told(listed) }));
  if (!Array.isArray(variants)) return ok(pack);
  let changed: Mapping = pack;
  const settled: Data[] = [];
  for (const [index, variant] of variants.entries()) {
    const options = isMapping(variant) && Array.isArray(variant.options) ? variant.options.filter(isMapping) : [];
    if (!isMapping(variant) || options.length === 0) {
      settled.push(variant);
      continue;
    }
    const wanted = typeof variant.id === 'string' ? chosen[variant.id] : undefined;
    const option = wanted === undefined ? options[0] : options.find(({ id }) => id === wanted);
    if (!option) {
      const at = placeOf(pack, ['variants', index], file);
      return refused(problem('pack.variant-option', at, { name: wordOf(variant.name), got: wanted ?? '', known: told(options) }));
    }
    if (isMapping(option.change)) changed = mergeMappings(changed, option.change);
    settled.push(settledVariant(variant, option));
  }
  const made = copy(changed);
  made.variants = listOf(settled.map((value, index) => ({ value, at: locationOf(variants, index) })));
  return ok(made);
}

/** Every combination of options, the first ones first; without variants the one that chooses nothing. */
export function combinationsOf(
  variants: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
): readonly Chosen[] {
  let all: readonly Chosen[] = [{}];
  for (const { id, options } of variants)
    all = all.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id }))).slice(0, MOST_COMBINATIONS);
  return all;
}

/** What was chosen of a resolved pack's variants. */
export function chosenOf(pack: { readonly variants: readonly { readonly id: string; readonly chosen: string }[] }): Chosen {
  return Object.fromEntries(pack.variants.map(({ id, chosen }) => [id, chosen]));
}

/** What data of a workbook (an example, a file for `fill`) says it is made for: `variants: {cost: own}`. */
export function chosenIn(data: Data): Chosen {
  const said = isMapping(data) ? data.variants : undefined;
  if (!isMapping(said)) return {};
  return Object.fromEntries(Object.entries(said).flatMap(([id, option]) => (typeof option === 'string' ? [[id, option]] : [])));
}

/** A choice made for one pack, as far as another has the same variants and options. */
export function chosenFor(
  wanted: Chosen,
  { variants }: { readonly variants: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[] },
): Chosen {
  return Object.fromEntries(
    Object.entries(wanted).filter(([id, option]) =>
      variants.some((one) => one.id === id && one.options.some((known) => known.id === option)),
    ),
  );
}

/** A variant without what its options change, and with the one that was chosen. */
function settledVariant(variant: Mapping, option: Mapping): Mapping {
  const options = (Array.isArray(variant.options) ? variant.options : []).map((one) => {
    if (!isMapping(one)) return one;
    const kept = copy(one);
    delete kept.change;
    return kept;
  });
  const made = copy(variant);
  made.options = options;
  made.chosen = option.id ?? '';
  return made;
}

function told(list: readonly Mapping[]): string {
  return list.length === 0 ? '（没有）' : list.map(({ id, name }) => `${wordOf(id)}（${wordOf(name)}）`).join('、');
}

function wordOf(data: Data | undefined): string {
  return typeof data === 'string' ? data : '';
}
