import { isSentence, wordsIn } from '../body/text-measure.ts';
import { datesInText } from './date-in-text.ts';
import { isoDate } from './iso-date.ts';
import { foldDateText } from './month-names.ts';
import { collapse } from './plain-text.ts';

/** Where publishers write dates. */
const DATED =
  'time, [itemprop*="date" i], [class*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], ' +
  '[class*="byline" i], [class*="meta" i], [class*="stamp" i], [id*="date" i], [id*="publi" i]';

/** Parts of a page whose dates are those of other things. */
const ELSEWHERE =
  'footer:not(article footer), nav, aside, [role="complementary"], [role="navigation"], [class*="comment" i], [id*="comment" i], [itemtype$="/Comment"], ' +
  '[class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="footer" i], [id*="footer" i], ' +
  '[class*="copyright" i], [class*="event" i], [class*="recommend" i], [class*="breadcrumb" i], ' +
  '[class*="profile" i], [class*="userinfo" i], [class*="user-info" i], [class*="cookie" i], [class*="consent" i], [class*="teaser" i], [class*="popular" i], [class*="latest" i]';

/** Text longer than this, in characters, tells of dates instead of bearing one. */
const MAX_DATE_LINE = 160;

/** The same before its white space is collapsed. */
const MAX_RAW_LINE = 2000;

/** A sentence with more words than this tells of dates too; shorter ones say when it was published. */
const MAX_DATE_SENTENCE = 12;

/** How far from the heading a date line may stand, in pieces of text. */
const REACH_AFTER = 40;
const REACH_BEFORE = 15;

/** As many elements that are marked as dates are looked at. */
const MAX_MARKED = 300;

/** "Updated", "last changed" and the like, in the languages with the most pages, as `foldDateText` leaves them. */
const UPDATED =
  /updated|modified|revised|last (?:edited|changed)|aktualisiert|geandert|bearbeitet|stand:|mise? a jour|modifie|actualizad|modificad|atualizad|aggiornat|bijgewerkt|gewijzigd|laatste update|uppdatera|oppdatert|opdateret|sist endret|paivitetty|обновлен|изменен|оновлен|zaktualizowan|aktualiza[ck]|aktualizov|frissit|guncelle|ενημερω|更新|修正|업데이트|수정|تحديث/;

/** Since when somebody has been a member, as forums say beside each post. */
const JOINED =
  /joined|join date|registered|member since|registriert|mitglied seit|dabei seit|beigetreten|inscrit|inscription|membre depuis|registrad|miembro desde|membro desde|iscritto|lid sinds|geregistreerd|medlem (?:siden|sedan)|registrerad|зарегистр|регистрация|dołaczył|na forum od|registrov|uyelik|kayıt tarihi|登録日|注册|註冊|가입/;

const PUBLISHED =
  /publi|posted|veroffentlicht|erstellt|erschienen|opublikowan|geplaatst|gepubliceerd|опубликован|公開|发布|發布|掲載|등록|입력|yayın|نشر|julkaistu|kirjoitettu|scritto|escrito|written|created/;

export interface VisibleDates {
  readonly published: string | undefined;
  readonly modified: string | undefined;
}

/**
 * The dates that readers see beside the headline, or in the article's own date line.
 * @param heading the element that shows the headline
 * @param language BCP 47, the page's
 */
export function visibleDates(
  document: Document,
  heading: Element | undefined,
  language: string | undefined,
): VisibleDates {
  const near = heading ? datesAround(heading, language) : [];
  const found = near.length > 0 ? near : marked(document, heading, language);
  const isUpdate = ({ label }: LabelledDate) => UPDATED.test(label);
  const published = found.find((each) => PUBLISHED.test(each.label) && !isUpdate(each));
  const plain = found.find((each) => !isUpdate(each));
  const modified = found.find(isUpdate);
  return {
    published: (published ?? plain ?? modified)?.date,
    modified: modified?.date,
  };
}

interface LabelledDate {
  readonly date: string;
  /** What is said of it: the words before it, and the names that its element has; folded. */
  readonly label: string;
}

/** Date lines around the heading, those after it first, the nearest first. */
function datesAround(heading: Element, language: string | undefined): LabelledDate[] {
  const after = texts(heading, 'nextNode', REACH_AFTER);
  const before = texts(heading, 'previousNode', REACH_BEFORE);
  return [...after, ...before].flatMap((text) => dateLine(text, heading, language));
}

function texts(heading: Element, direction: 'nextNode' | 'previousNode', reach: number): Element[] {
  const document = heading.ownerDocument;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = heading;
  const found = new Set<Element>();
  for (let steps = 0; steps < reach; ) {
    const node = walker[direction]();
    if (!node) break;
    const text = node.nodeValue ?? '';
    if (!/\S/.test(text)) continue;
    steps += 1;
    const parent = node.parentElement;
    if (!parent || heading.contains(parent)) continue;
    if (/\d/.test(text) || parent.closest('time')) found.add(lineOf(parent));
  }
  return [...found];
}

/** The element that holds the whole line: the day, month and year may each have their own. */
function lineOf(element: Element): Element {
  let line = element;
  for (let parent = line.parentElement; parent; parent = parent.parentElement) {
    if ((parent.textContent ?? '').length > MAX_DATE_LINE || parent.querySelector('h1, h2')) break;
    line = parent;
  }
  return line;
}

/** Elements that are marked as dates, wherever they stand, first those in the article. */
function marked(
  document: Document,
  heading: Element | undefined,
  language: string | undefined,
): LabelledDate[] {
  const elements = [...document.querySelectorAll(DATED)].slice(0, MAX_MARKED);
  return elements.flatMap((element) => dateLine(element, heading, language));
}

function dateLine(
  element: Element,
  heading: Element | undefined,
  language: string | undefined,
): LabelledDate[] {
  const text = element.textContent ?? '';
  if (text.length > MAX_RAW_LINE) return [];
  const line = collapse(text);
  if (line.length > MAX_DATE_LINE) return [];
  const dates = timesIn(element, language) ?? writtenDates(element, line, language);
  if (dates.length === 0 || /©|\(c\)|copyright/i.test(line)) return [];
  if (isSentence(line) && wordsIn(line) > MAX_DATE_SENTENCE) return [];
  if (JOINED.test(foldDateText(line))) return [];
  const elsewhere = element.closest(ELSEWHERE);
  return elsewhere && !(heading && elsewhere.contains(heading)) ? [] : dates;
}

/** The dates that an element's times give to machines, if there are any. */
function timesIn(element: Element, language: string | undefined): LabelledDate[] | undefined {
  const times = element.matches('time') ? [element] : [...element.querySelectorAll('time')];
  const dates = times.flatMap((time) => {
    const date = isoDate(time.getAttribute('datetime'), language);
    return date === undefined ? [] : [{ date, label: foldDateText(labelOf(time)) }];
  });
  return dates.length > 0 ? dates : undefined;
}

function writtenDates(
  element: Element,
  line: string,
  language: string | undefined,
): LabelledDate[] {
  const names = `${element.className} ${element.getAttribute('itemprop') ?? ''}`;
  return datesInText(line, language).map(({ date, lead }) => ({
    date,
    label: foldDateText(`${lead} ${names}`),
  }));
}

function labelOf(time: Element): string {
  const before = time.previousSibling ?? time.parentElement?.previousSibling;
  const names = `${time.className} ${time.getAttribute('itemprop') ?? ''}`;
  return `${before?.textContent?.slice(-40) ?? ''} ${names} ${time.textContent ?? ''}`;
}
