import type { ComponentProps } from 'preact';
import type { CitationPanel } from '../../authors/CitationPanel.tsx';
import type { MorePanel } from './MorePanel.tsx';
import type { mountPanel } from './mount-panel.tsx';
import type { ReaderHelp } from './ReaderHelp.tsx';
import type { slipAway } from './slip-away.ts';
import type { TypographyTools } from './TypographyTools.tsx';

/** What opens beside the text and is not there before it is asked for, with what each is given. */
export interface Panels {
  typography: ComponentProps<typeof TypographyTools>;
  more: ComponentProps<typeof MorePanel>;
  citation: ComponentProps<typeof CitationPanel>;
  help: ComponentProps<typeof ReaderHelp>;
}

export type PanelName = keyof Panels;

/** Brings the panels, and how the controls that open them slip away. */
export type LoadPanels = () => Promise<{
  mountPanel: typeof mountPanel;
  slipAway: typeof slipAway;
}>;
