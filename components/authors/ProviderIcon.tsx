import { AtSign, Link } from 'lucide-preact';
import { useProviderMarks } from './use-provider-marks.ts';

/** The provider's mark, or a plain sign where it has none here: for an account, or for a link. */
export function ProviderIcon({ provider, size }: { provider: string | undefined; size: number }) {
  const marks = useProviderMarks();
  if (provider === undefined) return <Link size={size} aria-hidden="true" />;
  if (marks && marks[provider] === undefined) return <AtSign size={size} aria-hidden="true" />;
  return (
    <svg
      class="provider-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
      fill-rule="evenodd"
      aria-hidden="true"
    >
      <path d={marks?.[provider]} />
    </svg>
  );
}
