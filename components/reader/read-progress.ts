/**
 * How far an article has been read, from 0 to 1: nothing while its beginning is at the top, all of it
 * when the end of its text has come into the window. What stands below the text is not waited for.
 */
export function readProgress(scroller: HTMLElement, body: HTMLElement | undefined): number {
  const whole = scroller.scrollHeight - scroller.clientHeight;
  const end = body
    ? body.getBoundingClientRect().bottom -
      scroller.getBoundingClientRect().top +
      scroller.scrollTop -
      scroller.clientHeight
    : whole;
  const length = Math.min(whole, end);
  if (length <= 1) return 0;
  return Math.min(1, Math.max(0, scroller.scrollTop / length));
}
