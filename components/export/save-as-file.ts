import { i18n } from '#i18n';
import type { Article } from '../../core/article/article.ts';
import { fileName } from '../../core/export/file-name.ts';
import { htmlFile, picturesOf } from '../../core/export/html-file.ts';
import { dateShown } from '../article-date.ts';
import css from './article-file.css?inline';
import { fetchPictures } from './fetch-pictures.ts';

/** How many pictures there were, and how many of them could not be put into the file. */
export interface SavedFile {
  readonly pictures: number;
  readonly missing: number;
}

/** Saves an article as one HTML file with its pictures inside, as far as they can be had. */
export async function saveAsFile(article: Article): Promise<SavedFile> {
  const addresses = picturesOf(article);
  const pictures = await fetchPictures(addresses);
  const file = htmlFile(article, pictures, css, {
    date: dateShown(article.datePublished, 'long'),
    about: i18n.t('author.about'),
    source: i18n.t('export.source'),
    saved: i18n.t('export.savedOn', [dateShown(new Date().toISOString(), 'long') ?? '']),
  });
  download(file, fileName(article.headline, 'html'));
  return { pictures: addresses.length, missing: addresses.length - pictures.size };
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
