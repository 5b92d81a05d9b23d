import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Icon } from '../kit/Icon';

interface Props {
  readonly offers: readonly string[];
  /** Shown at once: nothing stands in the cell yet. */
  readonly isOpen: boolean;
  readonly onTake: (text: string) => boolean;
}

/** The offer a key takes: the one of its number; undefined: it is another key. */
export function offerOf(
  { key, ctrlKey, metaKey, altKey }: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  offers: readonly string[] | undefined,
): string | undefined {
  return ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key) ? undefined : offers?.[Number.parseInt(key, 10) - 1];
}

/** Words to take below the cell they belong in: the tiers of a 定性 indicator. The cell keeps the focus. */
export function CellOffers({ offers, isOpen, onTake }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="offers-open"
        tabIndex={-1}
        aria-label="可选的档"
        title="可选的档（按它的序号就填上）"
        onMouseDown={keepFocus}
        onClick={() => setAsked(!isAsked)}
      >
        <Icon of={ChevronDown} />
      </button>
      {(isOpen || isAsked) && (
        <div className="offers" role="group" aria-label="可选的档">
          {offers.map((offer, index) => (
            <button
              key={offer}
              type="button"
              className="choice"
              tabIndex={-1}
              onMouseDown={keepFocus}
              onClick={() => {
                setAsked(false);
                onTake(offer);
              }}
            >
              {offer} <kbd aria-hidden="true">{index + 1}</kbd>
            </button>
          ))}
          <p className="offers-else">别的说法直接打字；数字开头的先按 F2</p>
        </div>
      )}
    </>
  );
}

function keepFocus(event: { preventDefault: () => void; stopPropagation: () => void }): void {
  event.preventDefault();
  event.stopPropagation();
}
