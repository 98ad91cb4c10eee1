/**
 * Puts a picture into a row of its own, whose style lets a small one begin where the text does, and a
 * large one reach beyond it on both sides.
 */
export function inLineWithText(picture: HTMLElement): void {
  const row = picture.ownerDocument.createElement('span');
  row.className = 'picture__row';
  picture.replaceWith(row);
  row.append(picture);
}
