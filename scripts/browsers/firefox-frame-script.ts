/** What is run in a document of Firefox, and how. */
export interface FrameTask {
  /** The text of a function. */
  task: string;
  args: unknown[];
  /** What the function is given first: the document, the shadow root of an element, or nothing. */
  root: 'document' | { host: string } | 'none';
  /** Whether the page's own changes to its objects are seen. */
  inPage: boolean;
  /** The name of the message that carries the answer. */
  answer: string;
}

/** The part of Firefox's frame scripts that is used here. */
declare const content: Window;
declare const Components: {
  utils: {
    Sandbox(principal: Window, options: Record<string, unknown>): Record<string, unknown>;
    evalInSandbox(code: string, sandbox: object): Promise<string | undefined>;
  };
};
declare function sendAsyncMessage(name: string, data: unknown): void;

/** Runs with the browser's rights in the process of the document; sent there as text. */
async function runInFrame({ task, args, root, inPage, answer }: FrameTask): Promise<void> {
  try {
    const sandbox = Components.utils.Sandbox(content, {
      sandboxPrototype: content,
      wantXrays: !inPage,
    });
    if (typeof root === 'object') {
      const host = content.document.querySelector(root.host) as
        | (Element & { openOrClosedShadowRoot?: ShadowRoot })
        | null;
      if (!host?.openOrClosedShadowRoot) throw new Error(`There is no ${root.host}.`);
      sandbox.root = host.openOrClosedShadowRoot;
    } else {
      sandbox.root = content.document;
    }
    const call = `(${task})(${root === 'none' ? '' : 'root, '}...${JSON.stringify(args)})`;
    const json = await Components.utils.evalInSandbox(
      `(async () => JSON.stringify(await ${call}))()`,
      sandbox,
    );
    sendAsyncMessage(answer, { json });
  } catch (error) {
    sendAsyncMessage(answer, { error: String(error) });
  }
}

/** The address of a frame script that runs the task. */
export function frameScript(task: FrameTask): string {
  const source = `(${runInFrame})(${JSON.stringify(task)});`;
  return `data:application/javascript;charset=utf-8,${encodeURIComponent(source)}`;
}
