import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../core/article/authors/profiles.ts';

describe('profileOf', () => {
  it.each([
    ['https://twitter.com/marenholt?lang=en', 'x', 'marenholt'],
    ['https://x.com/@marenholt', 'x', 'marenholt'],
    ['https://twitter.com/intent/user?screen_name=marenholt', 'x', 'marenholt'],
    ['https://de.linkedin.com/in/maren-holt-123/', 'linkedin', 'maren-holt-123'],
    ['https://www.facebook.com/maren.holt', 'facebook', 'maren.holt'],
    ['https://www.instagram.com/maren_holt/', 'instagram', 'maren_holt'],
    ['https://bsky.app/profile/maren.example', 'bluesky', 'maren.example'],
    ['https://sea.social/@maren', 'mastodon', 'maren'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid', '0000-0002-1825-0097'],
    ['https://github.com/maren', 'github', 'maren'],
    ['https://www.youtube.com/@maren', 'youtube', 'maren'],
    ['http://twitter.com/https://twitter.com/maren', 'x', 'maren'],
  ])('%s', (address, provider, handle) => {
    expect(profileOf(address)).toMatchObject({ provider, handle });
  });

  it.each([
    'https://twitter.com/intent/tweet?text=x',
    'https://twitter.com/share?url=x',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.linkedin.com/shareArticle?url=x',
    'https://www.linkedin.com/company/gazette',
    'https://www.instagram.com/',
    'https://twitter.com/maren/status/12345',
    'https://gazette.example/author/maren-holt/',
    'mailto:maren@gazette.example',
    'nonsense',
  ])('%s is none', (address) => {
    expect(profileOf(address)).toBeUndefined();
  });
});
