/** What another extractor gives, in the words of ours, as far as it is scored. */
export interface BaselineArticle {
  articleBody: string;
  headline: string;
  author: { name: string }[];
  datePublished?: string | undefined;
  image?: string | undefined;
  inLanguage?: string | undefined;
}
