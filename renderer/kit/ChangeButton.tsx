import type { ComponentPropsWithRef } from 'react';
import { useReadOnly, WHY_READ_ONLY } from '../state/readOnly';
import { refusesChange } from '../state/store';

/**
 * A button that changes the workbook. Where nothing can be changed it shows so and tells why, to the eye and to the ear:
 * it can still be reached, so that whoever works by keyboard finds the reason too.
 */
export function ChangeButton({ onClick, title, ...rest }: Omit<ComponentPropsWithRef<'button'>, 'type'>) {
  const why = useReadOnly();
  if (why === null) return <button type="button" title={title} onClick={onClick} {...rest} />;
  return (
    <button type="button" {...rest} aria-disabled aria-describedby={WHY_READ_ONLY} title={why} onClick={() => refusesChange()} />
  );
}
