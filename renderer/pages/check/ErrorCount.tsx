import { useErrorCount } from './findings';

/** How many errors the checks find, beside their step in the rail. */
export function ErrorCount() {
  const count = useErrorCount();
  if (count === null || count === 0) return null;
  return (
    <span className="rail-missing error" data-testid="error-count">
      {count} 处错误
    </span>
  );
}
