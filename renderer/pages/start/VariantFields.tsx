import type { PackSummary } from '../../../shared/bridge';

type Variant = PackSummary['variants'][number];

/** Options by the id of their variant. */
type Taken = Readonly<Record<string, string>>;

/** The option taken, where it is one of this pack's; else its first. */
function optionOf({ id, options }: Variant, taken: Taken): string {
  return options.find((one) => one.id === taken[id])?.id ?? options[0]?.id ?? '';
}

/** Of each variant the option that holds. */
export function chosenOf(variants: readonly Variant[], taken: Taken): Record<string, string> {
  return Object.fromEntries(variants.map((variant) => [variant.id, optionOf(variant, taken)]));
}

interface Props {
  readonly variants: readonly Variant[];
  readonly taken: Taken;
  readonly onTake: (taken: Taken) => void;
}

/** What changes a form's structure, chosen when a workbook is begun: a list of options for each variant of the pack. */
export function VariantFields({ variants, taken, onTake }: Props) {
  return variants.map((variant) => (
    <div className="field" key={variant.id}>
      <label htmlFor={`variant-${variant.id}`}>{variant.name}</label>
      <select
        id={`variant-${variant.id}`}
        className="textbox"
        value={optionOf(variant, taken)}
        onChange={(event) => onTake({ ...taken, [variant.id]: event.currentTarget.value })}
      >
        {variant.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {variant.hint && <p className="field-note">{variant.hint}</p>}
    </div>
  ));
}
