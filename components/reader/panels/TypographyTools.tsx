import type { ComponentProps } from 'preact';
import { LineFocusField } from './LineFocusField.tsx';
import { TypographyPanel, type TypographyPanelProps } from './TypographyPanel.tsx';

/** How the article looks, and what helps to keep the line in it. */
export function TypographyTools({
  lineFocus,
  ...typography
}: TypographyPanelProps & {
  /** Absent where it cannot be had. */
  lineFocus?: ComponentProps<typeof LineFocusField> | undefined;
}) {
  return (
    <>
      <TypographyPanel {...typography} />
      {lineFocus && <LineFocusField {...lineFocus} />}
    </>
  );
}
