import type { ComponentProps } from 'preact';
import { FocusFields } from './FocusFields.tsx';
import { TypographyPanel, type TypographyPanelProps } from './TypographyPanel.tsx';

/** How the article looks, and what helps to keep the line in it and to see the syllables. */
export function TypographyTools({
  focus,
  ...typography
}: TypographyPanelProps & {
  /** Absent where it cannot be had. */
  focus?: ComponentProps<typeof FocusFields> | undefined;
}) {
  return (
    <>
      <TypographyPanel {...typography} />
      {focus && <FocusFields {...focus} />}
    </>
  );
}
