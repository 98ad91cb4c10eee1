import { type FunctionComponent, render } from 'preact';
import choiceCss from '../../../assets/choice.css?inline';
import citationCss from '../../../assets/citation.css?inline';
import panelsCss from '../../../assets/reader-panels.css?inline';
import typographyCss from '../../../assets/typography-panel.css?inline';
import { adoptStyles } from '../../article/adopt-styles.ts';
import { CitationPanel } from '../../authors/CitationPanel.tsx';
import { MorePanel } from './MorePanel.tsx';
import type { PanelName, Panels } from './panels.ts';
import { ReaderHelp } from './ReaderHelp.tsx';
import { TypographyTools } from './TypographyTools.tsx';

const PANELS: { readonly [Name in PanelName]: FunctionComponent<Panels[Name]> } = {
  typography: TypographyTools,
  more: MorePanel,
  citation: CitationPanel,
  help: ReaderHelp,
};

const STYLES = [choiceCss, panelsCss, typographyCss, citationCss].join('\n');

/** A panel that stands in an element of another tree. */
export interface MountedPanel<Props> {
  update: (props: Props) => void;
  unmount: () => void;
}

/** Puts a panel, with its style, into an element that the reader keeps for it. */
export function mountPanel<Name extends PanelName>(
  name: Name,
  container: HTMLElement,
  props: Panels[Name],
): MountedPanel<Panels[Name]> {
  adoptStyles(container, STYLES);
  const Panel: FunctionComponent<Panels[Name]> = PANELS[name];
  const update = (now: Panels[Name]): void => render(<Panel {...now} />, container);
  update(props);
  return { update, unmount: () => render(null, container) };
}
