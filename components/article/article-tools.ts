import type { toMarkdown } from '../../core/export/markdown.ts';
import type { toRichText } from '../../core/export/rich-text.ts';
import type { CopiedText } from '../../core/quotation/quotation.ts';
import type { saveAsFile } from '../export/save-as-file.ts';
import type { colourCode } from './colour-code.ts';
import type { openLightbox } from './lightbox.tsx';
import type { showNote } from './note-popover.ts';
import type { offerQuotation } from './quotation-bubble.tsx';

/** What can be done with an article beyond reading it, each part loaded when it is used. */
export interface ArticleParts {
  exports: {
    toMarkdown: typeof toMarkdown;
    toRichText: typeof toRichText;
    saveAsFile: typeof saveAsFile;
  };
  highlight: { colourCode: typeof colourCode };
  lightbox: { openLightbox: typeof openLightbox };
  notes: { showNote: typeof showNote };
  quotation: { offerQuotation: typeof offerQuotation };
}

export type LoadPart = <Name extends keyof ArticleParts>(name: Name) => Promise<ArticleParts[Name]>;

/** What a surface lends the article that it shows. */
export interface ArticleTools {
  readonly load: LoadPart;
  /** Puts text on the clipboard, and says what was done. */
  readonly copy: (text: string | CopiedText, done: string) => void;
  /** Says something, for a short while. */
  readonly say: (text: string) => void;
}
