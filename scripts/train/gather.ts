import { gatherEvidence } from '../../core/article/body/gather-evidence.ts';
import { joinCaptions } from '../../core/article/body/join-captions.ts';
import { unfoldSlides } from '../../core/article/body/unfold-slides.ts';
import { removeChrome } from '../../core/article/prepare/remove-chrome.ts';
import { preparePage } from '../../core/article/prepare-page.ts';
import { takeSnapshot } from '../../core/article/snapshot/take-snapshot.ts';
import { keepMath } from '../../core/article/structure/math.ts';

/** What the extension knows of the blocks of the page it runs in, as plain data. */
export default function gather(): unknown {
  const snapshot = takeSnapshot(document);
  if (!snapshot) return { status: 'none', reason: 'too-large' };
  const { metadata } = preparePage(snapshot, location.href, keepMath);
  removeChrome(snapshot);
  joinCaptions(snapshot.body);
  unfoldSlides(snapshot.body);
  const evidence = gatherEvidence(snapshot, metadata);
  const plain = <T extends { element: Element }>({ element: _, ...rest }: T) => rest;
  return {
    status: 'article',
    article: {
      ...evidence,
      blocks: evidence.blocks.map(plain),
      containers: evidence.containers.map(plain),
    },
  };
}
