import type { ComponentPropsWithRef } from 'react';
import { useChanging, WHY_READ_ONLY } from './changing';

/**
 * A button that changes the workbook. Where nothing can be changed it shows so and tells why, to the eye and to the ear:
 * it can still be reached, so that whoever works by keyboard finds the reason too.
 */
export function ChangeButton({ onClick, title, ...rest }: Omit<ComponentPropsWithRef<'button'>, 'type'>) {
  const { why, refuse } = useChanging();
  if (why === null) return <button type="button" title={title} onClick={onClick} {...rest} />;
  return <button type="button" {...rest} aria-disabled aria-describedby={WHY_READ_ONLY} title={why} onClick={refuse} />;
}
