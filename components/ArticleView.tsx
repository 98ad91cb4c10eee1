import { Quote } from 'lucide-preact';
import { i18n } from '#i18n';
import { type Article, minutesRequired } from '../core/article/article.ts';
import { deckBeside } from '../core/article/deck-beside.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { AuthorCard } from './AuthorCard.tsx';
import type { ArticleTools } from './article/article-tools.ts';
import { dateShown } from './article-date.ts';
import type { AuthorActions } from './authors/author-actions.ts';
import { wholeNumber } from './whole-number.ts';

/**
 * An article as it is read: site, headline, who wrote it, text. `page` is the reader's, with the
 * full author card at the end; `compact` is for narrow places such as the popup.
 * The style is assets/article.css.
 */
export function ArticleView({
  article,
  layout,
  authorActions,
  tools,
  onCite,
  onBodyShown,
}: {
  article: Article;
  layout: 'page' | 'compact';
  authorActions?: AuthorActions | undefined;
  /** What the text can do beyond being read; without it, nothing. */
  tools?: ArticleTools | undefined;
  /** Shows the article's citation; a way to it stands below the full card. */
  onCite?: (() => void) | undefined;
  /** Told the element that holds the text, once it is there. */
  onBodyShown?: (body: HTMLElement) => void;
}) {
  const { dir, inLanguage } = article;
  const deck = deckBeside(article);
  return (
    <article class={`article article--${layout}`} dir={dir === 'auto' ? undefined : dir}>
      <header class="article-header">
        <SiteLine article={article} detailed={layout === 'compact'} />
        <h1 class="article-headline" lang={inLanguage} dir={dir}>
          {article.headline}
        </h1>
        {deck && (
          <p class="article-deck" lang={inLanguage} dir={dir}>
            {deck}
          </p>
        )}
        {layout === 'compact' ? (
          <AuthorCard authors={article.author} layout="box" actions={authorActions} />
        ) : (
          <div class="article-byline">
            <AuthorCard authors={article.author} layout="row" actions={authorActions} />
            <Facts article={article} />
          </div>
        )}
        {layout === 'page' && <PrintedSource article={article} />}
      </header>
      <ArticleBody article={article} tools={tools} onShown={onBodyShown} />
      {layout === 'page' && article.author.length > 0 && (
        <section class="article-end" aria-label={i18n.t('author.about')}>
          <AuthorCard authors={article.author} layout="full" actions={authorActions} />
          {onCite && (
            <button type="button" class="article-cite" onClick={onCite}>
              <Quote size={15} aria-hidden="true" />
              {i18n.t('citation.cite')}
            </button>
          )}
        </section>
      )}
    </article>
  );
}

function SiteLine({ article, detailed }: { article: Article; detailed: boolean }) {
  const date = detailed ? dateShown(article.datePublished, 'medium') : undefined;
  return (
    <p class="article-site">
      {article.siteIcon && (
        <img
          class="article-site__icon"
          src={article.siteIcon}
          alt=""
          width={16}
          height={16}
          referrerpolicy="no-referrer"
          onError={(event) => {
            event.currentTarget.hidden = true;
          }}
        />
      )}
      <bdi>{article.siteName}</bdi>
      {date && (
        <>
          <Dot />
          <time dateTime={article.datePublished}>{date}</time>
        </>
      )}
      {detailed && (
        <>
          <Dot />
          <bdi>{i18n.t('article.minutes', [String(minutesRequired(article.timeRequired))])}</bdi>
        </>
      )}
    </p>
  );
}

function Facts({ article }: { article: Article }) {
  const date = dateShown(article.datePublished, 'long');
  const minutes = String(minutesRequired(article.timeRequired));
  const words = wholeNumber(article.wordCount);
  return (
    <p class="article-facts">
      {date && (
        <>
          <time dateTime={article.datePublished}>{date}</time>
          <br />
        </>
      )}
      <bdi>{i18n.t('article.readTime', [minutes])}</bdi>
      <Dot />
      <bdi>{i18n.t('article.words', article.wordCount, [words])}</bdi>
    </p>
  );
}

/** Where the article is from, which paper does not know by itself; assets/print.css shows it. */
function PrintedSource({ article }: { article: Article }) {
  return (
    <p class="article-source">
      {i18n.t('export.source')} {article.canonicalUrl ?? article.url}
    </p>
  );
}

function Dot() {
  return <span aria-hidden="true"> · </span>;
}
