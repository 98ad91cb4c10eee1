import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** A short message shown over a page for some seconds. */
const NoticeSchema = v.object({
  text: v.string(),
  /** A button that takes back what was done, by its tokens, the last first. */
  undo: v.exactOptional(
    v.object({ label: v.string(), done: v.string(), tokens: v.array(v.string()) }),
  ),
  /** Labels of buttons that read the page in spite of what the notice says. */
  force: v.exactOptional(v.object({ anyway: v.string(), pick: v.string() })),
  /** The label of a button to the saved articles. */
  library: v.exactOptional(v.string()),
});
export type Notice = v.InferOutput<typeof NoticeSchema>;

/** Where a notice waits for its script, in the extension's own world of the tab. */
type Mailbox = { bylineNotice?: unknown };

/** Shows a notice over a tab's page. False where no script may run. */
export async function showNotice(tabId: number, notice: Notice): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({
      target,
      func: (posted: Notice) => {
        (globalThis as Mailbox).bylineNotice = posted;
      },
      args: [notice],
    });
    await browser.scripting.executeScript({ target, files: ['/notice.js'] });
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** In the tab: the notice that was posted for this script. */
export function takeNotice(): Notice | undefined {
  const mailbox = globalThis as Mailbox;
  const notice = v.safeParse(NoticeSchema, mailbox.bylineNotice);
  delete mailbox.bylineNotice;
  return notice.success ? notice.output : undefined;
}
