import { render } from 'preact';
import panelCss from '../../../assets/typography-panel.css?inline';
import { adoptStyles } from '../../article/adopt-styles.ts';
import { TypographyPanel, type TypographyPanelProps } from '../TypographyPanel.tsx';

/** A panel that stands in an element of another tree. */
export interface MountedTypography {
  update: (props: TypographyPanelProps) => void;
  unmount: () => void;
}

/** Puts the typography panel, with its style, into an element that the reader keeps for it. */
export function mountTypography(
  container: HTMLElement,
  props: TypographyPanelProps,
): MountedTypography {
  adoptStyles(container, panelCss);
  const update = (now: TypographyPanelProps): void =>
    render(<TypographyPanel {...now} />, container);
  update(props);
  return { update, unmount: () => render(null, container) };
}
