import bluesky from 'simple-icons/icons/bluesky.svg?raw';
import facebook from 'simple-icons/icons/facebook.svg?raw';
import github from 'simple-icons/icons/github.svg?raw';
import mastodon from 'simple-icons/icons/mastodon.svg?raw';
import medium from 'simple-icons/icons/medium.svg?raw';
import orcid from 'simple-icons/icons/orcid.svg?raw';
import threads from 'simple-icons/icons/threads.svg?raw';
import tiktok from 'simple-icons/icons/tiktok.svg?raw';
import x from 'simple-icons/icons/x.svg?raw';
import youtube from 'simple-icons/icons/youtube.svg?raw';

/** Drawn here, as the set has none, or one of many curves: a plate with two letters, a camera. */
const LINKEDIN =
  'M4 2h16a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm1.6 7.4v9h2.9v-9ZM7.05 5a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Zm3.25 4.4v9h2.9v-4.9c0-1.3.5-2 1.5-2s1.4.8 1.4 2v4.9H19v-5.4c0-2.6-1.3-3.8-3.2-3.8-1.3 0-2.1.6-2.6 1.4V9.4Z';

const INSTAGRAM =
  'M7 1h10a6 6 0 0 1 6 6v10a6 6 0 0 1-6 6H7a6 6 0 0 1-6-6V7a6 6 0 0 1 6-6Zm0 2.2A3.8 3.8 0 0 0 3.2 7v10A3.8 3.8 0 0 0 7 20.800h10a3.8 3.8 0 0 0 3.8-3.8V7A3.8 3.8 0 0 0 17 3.200Zm5 3.200a5.6 5.6 0 1 1 0 11.2 5.6 5.6 0 0 1 0-11.200Zm0 2.200a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.800Zm5.9-3.900a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.600Z';

/** The marks of providers by their keys: SVG paths within 24 by 24. */
export const PROVIDER_MARKS: Readonly<Record<string, string>> = {
  instagram: INSTAGRAM,
  linkedin: LINKEDIN,
  ...Object.fromEntries(
    Object.entries({
      bluesky,
      facebook,
      github,
      mastodon,
      medium,
      orcid,
      threads,
      tiktok,
      x,
      youtube,
    }).map(([provider, svg]) => [provider, / d="([^"]+)"/.exec(svg)?.[1] ?? '']),
  ),
};
